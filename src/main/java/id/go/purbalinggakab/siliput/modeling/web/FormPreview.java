package id.go.purbalinggakab.siliput.modeling.web;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/** A form as Tasklist shows it, without anything that runs: nobody has checked the draft yet. */
final class FormPreview {

    private static final Safelist PLAIN = Safelist.none()
            .addTags(
                    "form", "fieldset", "legend", "label", "input", "select", "option", "optgroup", "textarea", "small")
            .addTags("div", "span", "p", "h2", "h3", "h4", "ul", "ol", "li", "b", "strong", "em", "i", "br", "hr")
            .addTags("table", "thead", "tbody", "tr", "th", "td", "details", "summary", "dl", "dt", "dd", "button")
            .addAttributes(":all", "class", "id")
            .addAttributes("label", "for")
            .addAttributes("input", "type", "checked", "maxlength", "placeholder", "value")
            .addAttributes("textarea", "rows", "maxlength", "placeholder")
            .addAttributes("option", "value", "selected")
            .addAttributes("button", "disabled");

    /** What Tasklist draws in place of a part, as far as it can be said here. */
    private static final Map<String, String> CONDITIONS =
            Map.of("data-when", "Tampil bila", "data-required-when", "Wajib bila");

    private FormPreview() {}

    static String of(String html) {
        var form = Jsoup.parseBodyFragment(html);
        form.select("[data-part]").forEach(part -> part.text("[bagian: %s]".formatted(part.attr("data-part")))
                .addClass("hint"));
        form.select("[data-required]").stream()
                .map(field -> field.closest(".field"))
                .filter(box -> box != null)
                .forEach(box -> box.addClass("is-required"));
        CONDITIONS.forEach(
                (attribute, words) -> form.select("[" + attribute + "]").forEach(field -> {
                    var note = "%s: %s".formatted(words, field.attr(attribute));
                    if (field.normalName().matches("input|textarea|select")) {
                        field.after("<small class=\"hint\"></small>")
                                .nextElementSibling()
                                .text(note);
                    } else {
                        field.appendElement("small").addClass("hint").text(note);
                    }
                }));
        form.select("button").attr("disabled", "");
        return Jsoup.clean(form.body().html(), "", PLAIN, new OutputSettings().prettyPrint(false));
    }
}
