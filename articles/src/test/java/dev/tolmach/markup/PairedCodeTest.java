package dev.tolmach.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.limits.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where code between tags, and a formula between its marks, ends. */
class PairedCodeTest {

  private static RenderedText render(String markdown) {
    return MarkdownRenderer.within(Limits.STANDARD).render(markdown, false, AnchorStyle.GITHUB);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{< highlight go >}}x := 1{{< /highlight >}}",
        "{{<highlight go>}}x := 1{{</highlight>}}",
        "{{% highlight go %}}x := 1{{% /highlight %}}",
        "{% highlight go %}x := 1{% endhighlight %}",
        "{%- highlight go -%}x := 1{%- endhighlight -%}",
        "{% codeblock %}x := 1{% endcodeblock %}",
        "{{< code >}}x := 1{{< /code >}}",
        "{% highlight go %}\nx := 1{% endhighlight %}",
        "{% highlight go %}x := 1\n{% endhighlight %}",
        "{% highlight go %}{% raw %}x := 1{% endraw %}{% endhighlight %}",
        "{% highlight go %}{% raw %}\nx := 1\n{% endraw %}{% endhighlight %}",
      })
  void codeEndsAtItsEndTagWhereverThatIs(String code) {
    for (String below : new String[] {"\nAfter.\n", "\n\nAfter.\n", " After.\n"}) {
      RenderedText rendered = render("Before.\n\n" + code + below);
      assertThat(rendered.code().strip()).isEqualTo("x := 1");
      assertThat(rendered.text()).isEqualTo("Before.\nAfter.");
    }
  }

  @Test
  void textAfterAFormulaIsText() {
    RenderedText rendered = render("$$\na=b\n$$，其中 a 是长度。\n\n$$\nc=d\n$$ где c — длина.\n");
    assertThat(rendered.text()).isEqualTo("，其中 a 是长度。\nгде c — длина.");
    assertThat(rendered.code().strip()).isEqualTo("a=b\nc=d");
    assertThat(render("$$\na=b$$，其中\n\nКонец").text()).isEqualTo("，其中\nКонец");
  }

  @Test
  void punctuationAloneAfterTheEndIsNoText() {
    assertThat(render("$$\na\n$$.\nb\n\n{% highlight go %}c{% endhighlight %}.\n").text())
        .isEqualTo("b");
  }

  @Test
  void theLabelOfAFormulaIsNoText() {
    assertThat(render("$$\na=b\n$$ (eq:label)\n\nAfter.").text()).isEqualTo("After.");
  }
}
