package id.go.purbalinggakab.siliput.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The values that a choice may have with their texts, however its form draws them: radio buttons, a list, ticks. */
final class FormOptions {

    private FormOptions() {}

    static Map<String, String> of(List<Element> inputs) {
        var found = new LinkedHashMap<String, String>();
        var first = inputs.get(0);
        if (first.attr("type").equals("radio")) {
            inputs.forEach(radio -> found.put(radio.attr("value"), words(radio)));
        } else if (first.normalName().equals("select")) {
            first.select("option[value]")
                    .forEach(option ->
                            found.put(option.attr("value"), option.text().strip()));
        } else if (first.parent() != null) {
            first.parent().select("[data-tick]").forEach(tick -> found.put(tick.attr("data-tick"), words(tick)));
        }
        found.remove("");
        return Collections.unmodifiableMap(found);
    }

    private static String words(Element tick) {
        return Optional.ofNullable(tick.closest("label"))
                .map(Element::text)
                .orElse("")
                .strip();
    }
}
