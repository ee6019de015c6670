@echo off
rem Starts Tolmach's command line. In a source checkout it first builds it when it is not there.
rem
rem   TOLMACH_JAVA   the Java to run on: a java program or the folder of a JDK
rem   TOLMACH_OPTS   further options for that Java, e.g. -Xmx4g
setlocal EnableExtensions DisableDelayedExpansion
set "LEAST=21"
for %%I in ("%~dp0..") do set "HERE=%%~fI"

rem ---- Which Java ------------------------------------------------------------------------------
set "JAVA="
if not defined TOLMACH_JAVA goto look
if exist "%TOLMACH_JAVA%\bin\java.exe" (call :try "%TOLMACH_JAVA%\bin\java.exe") else call :try "%TOLMACH_JAVA%"
if defined JAVA goto found
>&2 echo tolmach: TOLMACH_JAVA is not a Java %LEAST% or newer: '%TOLMACH_JAVA%'. Expected a java program or the folder of a JDK. Correct or unset it.
exit /b 2

:look
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined JAVA for /f "delims=" %%J in ('where java 2^>nul') do if not defined JAVA call :try "%%J"
if not defined JAVA for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks" "%LOCALAPPDATA%\Programs\Eclipse Adoptium") do (
  for /d %%D in ("%%~R\*") do if not defined JAVA call :try "%%D\bin\java.exe"
)
if defined JAVA goto found
>&2 echo tolmach: No Java %LEAST% or newer was found. Looked at TOLMACH_JAVA, JAVA_HOME, PATH and the usual folders. Install a JDK %LEAST% or newer, or set TOLMACH_JAVA to one.
exit /b 2

rem ---- What to run -----------------------------------------------------------------------------
:found
set "APPLICATION=%HERE%"
if not exist "%HERE%\pom.xml" goto run
set "APPLICATION=%HERE%\cli\target\tolmach"
if exist "%APPLICATION%\lib\tolmach-cli-*.jar" goto run
where mvn >nul 2>nul
if errorlevel 1 (
  >&2 echo tolmach: Maven is not installed, and this checkout is not built yet. Expected 'mvn' on the PATH. Install Maven 3.8.7 or newer, or use the zip.
  exit /b 2
)
rem Maven writes to a folder of this build alone: another one may be at work in the checkout. The program is moved into its
rem place when it is whole; where another build was quicker, it is thrown away.
set "OWN=%HERE%\.build\%RANDOM%%RANDOM%"
mkdir "%OWN%" 2>nul
if not exist "%OWN%\" goto unwritable
>&2 echo tolmach: building from source with Maven; it takes a minute or two; the log: '%OWN%.log'
pushd "%HERE%"
call mvn -B -ntp -Pquick -Dzip.skip=false -Dmaven.test.skip=true "-Dlauncher.folder=%OWN%" -pl cli -am package >"%OWN%.log" 2>&1 <nul
set "BUILD=%errorlevel%"
popd
if not "%BUILD%"=="0" goto broken
if not exist "%HERE%\cli\target" mkdir "%HERE%\cli\target"
if exist "%APPLICATION%\" if not exist "%APPLICATION%\lib\tolmach-cli-*.jar" rmdir /s /q "%APPLICATION%"
if not exist "%APPLICATION%\" move "%OWN%\tolmach-cli\application" "%APPLICATION%" >nul
for %%Z in ("%OWN%\tolmach-cli\tolmach-*.zip") do move /y "%%~Z" "%HERE%\cli\target\" >nul
rmdir /s /q "%OWN%"

rem ---- How to run it ---------------------------------------------------------------------------
:run
if not exist "%APPLICATION%\lib\" goto nothing
rem Nearly all commands, builds of most archives too, are over before an optimizing compiler pays.
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -XX:-UsePerfData -Dfile.encoding=UTF-8 -Dstdin.encoding=UTF-8 --enable-native-access=ALL-UNNAMED "-Djava.util.logging.config.file=%APPLICATION%\lib\logging.properties" %TOLMACH_OPTS% -cp "%APPLICATION%\lib\*" dev.tolmach.cli.Main %*
exit /b %errorlevel%

rem ---- What can go wrong; not in brackets, which one in a path would close --------------------
:unwritable
>&2 echo tolmach: Cannot write to the checkout: '%HERE%'. Building needs that. Make it writable or use the zip.
exit /b 2

:broken
>&2 findstr /b /l /c:"[ERROR]" "%OWN%.log"
rmdir /s /q "%OWN%"
>&2 echo tolmach: The build failed. Its log: '%OWN%.log'. Run 'mvn verify' to see it whole.
exit /b 2

:nothing
>&2 echo tolmach: There is no program to start: '%APPLICATION%\lib'. Expected Tolmach's jars. Unpack the zip again.
exit /b 2

rem Sets JAVA to the program given when it is new enough. "java -version" says: openjdk version "25.0.3".
:try
if not exist "%~1" exit /b
for /f "tokens=3" %%V in ('""%~1" -version 2^>^&1" ^| findstr /i " version "') do for /f "tokens=1 delims=.-+ " %%M in ("%%~V") do if %%M geq %LEAST% set "JAVA=%~1"
exit /b
