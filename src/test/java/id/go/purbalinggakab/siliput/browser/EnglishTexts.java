package id.go.purbalinggakab.siliput.browser;

import com.microsoft.playwright.Page;
import id.go.purbalinggakab.siliput.webapps.Webapp;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a page shows although Indonesian is chosen: English that has a translation, raw keys, words written into the code. */
final class EnglishTexts {

    private static final Set<String> IN_THE_CODE = Set.of(
            "Actions",
            "Close",
            "Select all",
            "Toggle this section",
            "zoom in",
            "zoom out",
            "reset zoom",
            "When",
            "Then");

    /** Kinds of variables, which Cockpit names as the engine does. */
    private static final Set<String> ALLOWED =
            Set.of("Boolean", "Date", "Double", "Integer", "Long", "Object", "String");

    /** Where a drawing library writes words: through its translation, or past it. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:translate\\(|createTextVNode\\(|\\b(?:label|explanation|title): |\"(?:title|placeholder)\": )['\"]([A-Z][^'\"{]*[a-z][^'\"{]*)['\"]");

    /** Names of languages, and the mark that its licence keeps. */
    private static final Set<String> NAMES = Set.of("JavaScript", "Groovy", "Python", "JRuby", "Powered by bpmn.io");

    private static final String VISIBLE_TEXTS =
            """
            () => {
              const shown = element => element.getClientRects().length > 0;
              const texts = new Set();
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const parent = walker.currentNode.parentElement;
                if (!parent.matches('script, style') && shown(parent)) texts.add(walker.currentNode.data);
              }
              for (const name of ['title', 'placeholder', 'aria-label'])
                for (const element of document.querySelectorAll(`[${name}]`))
                  if (shown(element)) texts.add(element.getAttribute(name));
              return [...texts].map(text => text.replace(/\\s+/g, ' ').trim()).filter(text => text);
            }
            """;

    private final Set<String> english = new TreeSet<>(IN_THE_CODE);

    EnglishTexts(Webapp app) {
        var translations = app.labels("id");
        app.labels("en").forEach((key, text) -> {
            if (translations.containsKey(key)) {
                english.add(text.strip());
                if (key.contains("_")) {
                    english.add(key);
                }
            }
        });
        translations.values().forEach(text -> english.remove(text.strip()));
        english.removeAll(ALLOWED);
    }

    /** @param script a drawing library as it was written, not minified */
    EnglishTexts(String script) {
        english.clear();
        WRITTEN.matcher(script).results().map(found -> found.group(1).strip()).forEach(english::add);
        english.removeAll(NAMES);
    }

    List<String> on(Page page) {
        var texts = (List<?>) page.evaluate(VISIBLE_TEXTS);
        return texts.stream().map(Object::toString).filter(english::contains).toList();
    }
}
