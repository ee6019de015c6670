import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Lists what an artifact of ours needs when it runs, as CycloneDX 1.6 in JSON: coordinates, and of
 * other people's jars the checksum and the licences that their poms state. The build runs it as one
 * file of source:
 *
 * <pre>{@code
 * java BillOfMaterials.java GROUP:ARTIFACT:VERSION OUTPUT CLASSPATH
 * }</pre>
 *
 * <p>The same class path gives the same bytes: the list is sorted, and holds no time and no random
 * number. It reads the poms that Maven has next to its jars, and nothing of the network.
 */
final class BillOfMaterials {
  /** What a pom says about an artifact. */
  private record Artifact(String group, String name, String version, List<License> licenses) {
    String purl() {
      return "pkg:maven/" + group + "/" + name + "@" + version + "?type=jar";
    }
  }

  /** A licence as a pom states it; the address may be empty. */
  private record License(String name, String url) {}

  private final String group;
  private final String name;
  private final String version;
  private final SortedMap<String, String> components = new TreeMap<>();

  private BillOfMaterials(String coordinates) {
    String[] parts = coordinates.split(":", 3);
    group = parts[0];
    name = parts[1];
    version = parts[2];
  }

  public static void main(String[] args) throws Exception {
    BillOfMaterials bill = new BillOfMaterials(args[0]);
    for (String entry : args[2].split(File.pathSeparator)) {
      bill.add(Path.of(entry));
    }
    Path output = Path.of(args[1]);
    Files.createDirectories(output.toAbsolutePath().getParent());
    Files.writeString(output, bill.text());
  }

  private void add(Path entry) throws Exception {
    Path pom = pomOf(entry);
    if (pom == null) {
      return;
    }
    Artifact artifact = read(pom);
    boolean ours = artifact.group().equals(group);
    if (ours && artifact.name().equals(name)) {
      return;
    }
    // What our own jars hold is said by their own lists, and their bytes are not final here.
    String hash =
        ours
            ? ""
            : ",\n      \"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"" + sum(entry) + "\"}]";
    components.put(artifact.purl(), component("library", artifact, hash, "    "));
  }

  /** The pom next to a jar in Maven's repository, or that of a module of this build. */
  private static Path pomOf(Path entry) {
    String file = entry.getFileName().toString();
    Path pom = entry.resolveSibling(file.replaceFirst("\\.jar$", ".pom"));
    if (file.endsWith(".jar") && Files.exists(pom)) {
      return pom;
    }
    for (Path folder = entry.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("pom.xml"))) {
        return folder.resolve("pom.xml");
      }
    }
    return null;
  }

  private static Artifact read(Path pom) throws Exception {
    Element project = xml(pom);
    Element parent = child(project, "parent");
    String group = text(project, "groupId");
    if (group.isEmpty()) {
      group = text(parent, "groupId");
    }
    String version = text(project, "version");
    if (version.isEmpty()) {
      version = text(parent, "version");
    }
    String name = text(project, "artifactId");
    return new Artifact(group, name, version, licenses(pom, project, group));
  }

  /** Those of a pom or, where it states none, of its parent. */
  private static List<License> licenses(Path pom, Element project, String group) throws Exception {
    List<License> licenses = new ArrayList<>();
    Element list = child(project, "licenses");
    for (Node each = list == null ? null : list.getFirstChild();
        each != null;
        each = each.getNextSibling()) {
      if (each instanceof Element license) {
        licenses.add(new License(text(license, "name"), text(license, "url")));
      }
    }
    Element parent = child(project, "parent");
    Path above = licenses.isEmpty() && parent != null ? pomOfParent(pom, parent, group) : null;
    return above == null ? licenses : licenses(above, xml(above), text(parent, "groupId"));
  }

  private static Path pomOfParent(Path pom, Element parent, String group) {
    if (pom.endsWith("pom.xml")) {
      Path folder = pom.toAbsolutePath().normalize().getParent().getParent();
      return pomOf(folder.resolve("any"));
    }
    // Below the repository's root: group, artifact, version, file.
    Path root = pom.getParent();
    for (int i = group.split("\\.").length + 2; i > 0; i--) {
      root = root.getParent();
    }
    String name = text(parent, "artifactId");
    String version = text(parent, "version");
    Path above =
        root.resolve(text(parent, "groupId").replace('.', '/'))
            .resolve(name)
            .resolve(version)
            .resolve(name + "-" + version + ".pom");
    return Files.exists(above) ? above : null;
  }

  private String text() {
    Artifact self = new Artifact(group, name, version, List.of());
    return "{\n  \"bomFormat\": \"CycloneDX\",\n  \"specVersion\": \"1.6\",\n  \"version\": 1,\n"
        + "  \"metadata\": {\n    \"component\":\n"
        + component("library", self, "", "    ")
        + "\n  },\n  \"components\": [\n"
        + String.join(",\n", components.values())
        + "\n  ]\n}\n";
  }

  private static String component(String type, Artifact artifact, String hash, String indent) {
    String licenses =
        artifact.licenses().stream()
            .map(each -> "{\"license\": {\"name\": " + quote(each.name()) + url(each) + "}}")
            .collect(Collectors.joining(", "));
    String purl = quote(artifact.purl());
    return indent
        + "{\n      \"type\": "
        + quote(type)
        + ",\n      \"bom-ref\": "
        + purl
        + ",\n      \"group\": "
        + quote(artifact.group())
        + ",\n      \"name\": "
        + quote(artifact.name())
        + ",\n      \"version\": "
        + quote(artifact.version())
        + hash
        + (licenses.isEmpty() ? "" : ",\n      \"licenses\": [" + licenses + "]")
        + ",\n      \"purl\": "
        + purl
        + "\n"
        + indent
        + "}";
  }

  private static String url(License license) {
    return license.url().isEmpty() ? "" : ", \"url\": " + quote(license.url());
  }

  private static String quote(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String sum(Path jar) throws Exception {
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
    return HexFormat.of().formatHex(sum);
  }

  private static Element xml(Path pom) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
  }

  private static Element child(Element parent, String name) {
    for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element element && element.getNodeName().equals(name)) {
        return element;
      }
    }
    return null;
  }

  /** A child's text in one line, or nothing. */
  private static String text(Element parent, String name) {
    Element element = parent == null ? null : child(parent, name);
    return element == null ? "" : element.getTextContent().strip().replaceAll("\\s+", " ");
  }
}
