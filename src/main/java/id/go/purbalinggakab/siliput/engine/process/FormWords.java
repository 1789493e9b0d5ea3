package id.go.purbalinggakab.siliput.engine.process;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The elements and attributes of a form: ordinary HTML, what the forms' own script reads, the engine's field names. */
final class FormWords {

    private static final Set<String> ELEMENTS = words(
            """
            form fieldset legend label input textarea select optgroup option datalist button output script
            div span p section header footer aside details summary h1 h2 h3 h4 h5 h6 hr br
            a img figure figcaption ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td
            strong em b i u s small sub sup mark code kbd pre blockquote q abbr cite time wbr""");

    /** AngularJS reads {@code data-x-y} as its own words too: so these only, and no others that begin so. */
    private static final Set<String> ATTRIBUTES = words(
            """
            id class name title lang dir hidden role tabindex for value type placeholder autocomplete novalidate
            required disabled readonly checked selected multiple accept capture min max step minlength maxlength pattern
            size rows cols wrap list inputmode enterkeyhint autocapitalize spellcheck autofocus label open
            alt width height href src target rel datetime start reversed colspan rowspan headers scope span abbr
            data-after data-all data-among data-changes data-closing data-default data-deputy-of data-fill data-future data-kind
            data-late-reason data-multiple data-must-when data-note data-now data-of data-only data-only-missing
            data-part data-past data-personal data-prepared data-problem data-proposes data-required data-required-when data-roles data-room
            data-self data-set data-text data-tick data-type data-when data-widget data-window
            cam-script cam-variable-name cam-variable-type cam-business-key""");

    /** Where an attribute could name an address, a word of AngularJS or another kind of script. */
    private static final Map<String, Pattern> VALUES = Map.of(
            "href", Pattern.compile("#[\\w-]*|/(?![/\\\\])[^\\\\\\s\\p{Cntrl}]*|"),
            "src", Pattern.compile("/(?![/\\\\])[^\\\\\\s\\p{Cntrl}]*"),
            "target", Pattern.compile("_blank|_self"),
            "class", Pattern.compile("\\s*((?!ng-)[\\w-]+(\\s+|$))*"),
            "cam-script", Pattern.compile(""),
            "cam-variable-name", Pattern.compile("\\w+"),
            "cam-variable-type", Pattern.compile("\\w+"),
            "cam-business-key", Pattern.compile(""));

    private static final Pattern ARIA = Pattern.compile("aria-[a-z]+");
    private static final Pattern ANYTHING = Pattern.compile("(?s).*");
    private static final String FORM_SCRIPT = "text/form-script";

    private FormWords() {}

    static boolean isElement(String name) {
        return ELEMENTS.contains(name);
    }

    static boolean isAttribute(String element, String name, String value) {
        if (element.equals("script")) {
            return name.equals("cam-script") || name.equals("type") && value.equals(FORM_SCRIPT);
        }
        return (ATTRIBUTES.contains(name) || ARIA.matcher(name).matches())
                && VALUES.getOrDefault(name, ANYTHING).matcher(value).matches();
    }

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+"));
    }
}
