package id.go.purbalinggakab.siliput.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.engine.ModelProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form runs in everybody's session: neither a script nor an address of elsewhere comes in by it. */
class FormMarkupTest {

    @TestFactory
    Stream<DynamicTest> ourOwnFormsPass() throws IOException {
        return Files.list(Path.of("forms"))
                .map(form -> DynamicTest.dynamicTest(
                        "" + form, () -> assertThat(FormMarkup.problems("forms/a.html", Files.readAllBytes(form)))
                                .isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<form><img src='/siliput/a.png' alt=\"a\"><input name=\"on\" value='x' aria-label=x>"
                        + "<script cam-script type=\"text/form-script\">window.siliput.form(camForm)</script></form>",
                "<!-- catatan --><TABLE><tbody><tr><td colspan=2>a &amp; b<br/></table>",
                "<p>1 &lt; 2, a & b { c }</p><a href=\"/kantor/panduan\" target=\"_blank\">a</a>",
                "<input type=\"text\" cam-variable-name=\"title\" cam-variable-type=\"String\" required>"
            })
    void ordinaryFormsPass(String html) {
        assertThat(FormMarkup.problems("forms/a.html", html)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<script cam-script src=\"x.js\"></script>",
                "<script cam-script>alert(1)</script>",
                "<script cam-script type=\"module\">window.siliput.form(camForm)</script>",
                "<script type=\"text/form-script\">window.siliput.form(camForm)</script>",
                "<script cam-script>window.siliput.form(camForm);alert(1)</script>",
                "<SCRIPT cam-script>window.siliput.form(camForm)//\nalert(1)</SCRIPT>",
                "<script type=\"text/ng-template\" id=\"x\">a</script>",
                "<scr<script>ipt>alert(1)</script>",
                "<p onclick=\"x()\">a</p>",
                "<p ONCLICK=x()>a</p>",
                "<p class=\"a\"onclick=\"x()\">a</p>",
                "<p/onclick=x()>a</p>",
                "<p\nonclick\n=\nx()>a</p>",
                "<svg/onload=alert(1)>",
                "<svg><a xlink:href=\"javascript:x\">a</a></svg>",
                "<math><mtext>a</mtext></math>",
                "<img src=\"x\"onerror=alert(1)>",
                "<img src=/x onerror=alert(1)>",
                "<td onclick=\"x()\">a</td>",
                "<body onload=\"x()\">",
                "<html onclick=\"x()\">",
                "<option onclick=x()>",
                "<details open ontoggle=x()>a</details>",
                "<input autofocus onfocus=x()>",
                "<p ng-init=\"x\">a</p>",
                "<p data-ng-click=\"x\">a</p>",
                "<p data-ng:click=\"x\">a</p>",
                "<p data_ng_click=\"x\">a</p>",
                "<p ng:click=\"x\">a</p>",
                "<p ng_click=\"x\">a</p>",
                "<p x-ng-click=\"x\">a</p>",
                "<p data-uib-tooltip=\"x\">a</p>",
                "<p class=\"ng-init:x=1\">a</p>",
                "<p class=\"a; ng-init: x\">a</p>",
                "<p class=\"ng-include: '/x'\">a</p>",
                "<ng-include src=\"'/x'\"></ng-include>",
                "<!-- directive: ng-init x -->",
                "<!--><img src=/x onerror=x()>-->",
                "<!-- --!><img src=/x onerror=x()>-->",
                "{{ 1 + 1 }}",
                "&#123;&#123; 1 + 1 }}",
                "&lbrace;&lcub; 1 + 1 }}",
                "<input value=\"&#x7b;{x}}\">",
                "<textarea>{{x}}</textarea>",
                "<iframe src=\"/x\"></iframe>",
                "<object data=\"/x\"></object>",
                "<embed src=\"/x\">",
                "<link rel=\"stylesheet\" href=\"/x\">",
                "<meta http-equiv=\"refresh\" content=\"0;url=/x\">",
                "<base href=\"/x/\">",
                "<style>@import url(/x)</style>",
                "<p style=\"background:url(https://example.org/x)\">a</p>",
                "<template><p>a</p></template>",
                "<noscript><p title=\"</noscript><img src=x onerror=x()>\"></noscript>",
                "<video src=\"/x\"></video>",
                "<frameset><frame src=\"/x\"></frameset>",
                "<img src=\"https://example.org/x.png\">",
                "<img src='//example.org/x.png'>",
                "<img src=\"/\\example.org/x.png\">",
                "<img src=\"/&#9;/example.org/x.png\">",
                "<img src=\"/a.png\" srcset=\"https://example.org/x.png 2x\">",
                "<a href=\"javascript:x\">a</a>",
                "<a href=\"JaVa&#115;cript:x\">a</a>",
                "<a href=\" java&#10;script:x\">a</a>",
                "<a href=\"data:text/html,x\">a</a>",
                "<a href=\"https://example.org\">a</a>",
                "<a href=\"/x\" ping=\"https://example.org\">a</a>",
                "<form action=\"/keluar\" method=\"post\"></form>",
                "<button formaction=\"https://example.org\">a</button>",
                "<input type=\"image\" src=\"https://example.org/x\">",
                "<?xml version=\"1.0\"?><x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>",
                "<p>belum ditutup</div>",
                "<p title='a' title='b'>a</p>",
                "<p title=\"a",
                "<p>a\0b</p>"
            })
    void whatRunsOrLeadsElsewhereIsFound(String html) {
        assertThat(FormMarkup.problems("forms/a.html", html)).isNotEmpty();
    }

    @Test
    void aBrowserReadsNoOtherTextThanTheGuard() {
        var form = "<p onclick=\"x()\">a</p>";
        assertThat(FormMarkup.problems("forms/a.html", form.getBytes(StandardCharsets.UTF_16)))
                .isNotEmpty();
        assertThat(FormMarkup.problems("forms/a.html", ("\ufeff" + form).getBytes(StandardCharsets.UTF_16LE)))
                .isNotEmpty();
        assertThat(FormMarkup.problems("forms/a.html", form.getBytes(StandardCharsets.UTF_16LE)))
                .isNotEmpty();
    }

    @Test
    void saysWhereAndWhat() {
        assertThat(FormMarkup.problems("forms/a.html", "<p>a</p>\n<p>\n<b onclick=\"x()\">b</b></p>\n<svg></svg>"))
                .extracting(ModelProblem::told)
                .containsExactly(
                        "baris 3: 'onclick=\"x()\"' pada <b> tidak diizinkan; hapus",
                        "baris 4: elemen <svg> tidak diizinkan; hapus");
    }
}
