package id.go.purbalinggakab.siliput.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * A form's file is the declaration of its fields: what may be sent, of what type, how long, and when it is demanded. Read
 * from the bytes that were deployed, so that every case is judged by its own version.
 */
public final class FormFile {

    private static final Pattern LENGTH = Pattern.compile("[1-9]\\d{0,3}|[1-4]\\d{4}|50000");

    private final String name;
    private final Map<String, FormField> fields = new LinkedHashMap<>();
    private final List<ModelProblem> unreadable = new ArrayList<>();

    private final Document html;

    private FormFile(String name, Document html) {
        this.name = name;
        this.html = html;
    }

    /** @param name such as {@code forms/enterLetter.html} */
    public static FormFile read(String name, byte[] html) {
        return read(name, new String(html, StandardCharsets.UTF_8));
    }

    public static FormFile read(String name, String html) {
        var form = new FormFile(name, Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true)));
        form.requireShallow();
        form.html.select("[name][data-type]").stream()
                .collect(Collectors.groupingBy(input -> input.attr("name"), LinkedHashMap::new, Collectors.toList()))
                .forEach(form::add);
        return form;
    }

    /** What nests deeper is a problem instead of a form, so that nobody walks it. */
    private void requireShallow() {
        NodeFilter depth = (node, level) -> {
            if (level > Diagram.DEEPEST) {
                unreadable.add(problem(
                        "",
                        node.sourceRange().start().lineNumber(),
                        "elemen bersarang lebih dari %d tingkat; sederhanakan formulirnya".formatted(Diagram.DEEPEST)));
                return NodeFilter.FilterResult.STOP;
            }
            return NodeFilter.FilterResult.CONTINUE;
        };
        html.filter(depth);
        if (!unreadable.isEmpty()) {
            html.empty();
        }
    }

    private void add(String field, List<Element> inputs) {
        var word = inputs.get(0).attr("data-type");
        var line = inputs.get(0).sourceRange().start().lineNumber();
        try {
            if (FieldKind.of(word).isEmpty()) {
                unreadable.add(problem(
                        field, line, "berjenis '%s' yang tidak dikenal; lihat jenis isian di panduan".formatted(word)));
            }
            if (inputs.size() > 1
                    && !inputs.stream().allMatch(input -> input.attr("type").equals("radio"))) {
                unreadable.add(
                        problem(field, line, "ada lebih dari sekali di formulir ini; hapus, atau beri nama lain"));
            }
            var length = inputs.get(0).attr("maxlength");
            if (!length.isEmpty() && !LENGTH.matcher(length).matches()) {
                unreadable.add(problem(
                        field, line, "memakai maxlength '%s'; tulis angka dari 1 sampai 50000".formatted(length)));
            }
            fields.put(field, new FormField(inputs));
        } catch (IllegalArgumentException e) {
            unreadable.add(problem(field, line, e.getMessage()));
        }
    }

    /** Such as {@code enterLetter}: the step's id wherever a step has its form for itself. */
    public String id() {
        return name.substring(name.indexOf('/') + 1).replace(".html", "");
    }

    /** Which room serves the form's page; empty for coverage. */
    public String room() {
        return html.select("form[data-room]").attr("data-room");
    }

    /** Whether the form has an element that the selector finds. */
    public boolean has(String selector) {
        return !html.select(selector).isEmpty();
    }

    /** What the engine gets, in the form's order. */
    public List<FormField> fields() {
        return fields.values().stream().filter(field -> field.kind().isSent()).toList();
    }

    /** Sentences about what the file says and nobody understands. */
    public List<ModelProblem> problems(Set<String> facts) {
        var found = new ArrayList<>(unreadable);
        html.select("form[name]").stream()
                .map(form -> form.attr("name"))
                .filter(said -> !said.equals(id()))
                .forEach(said -> found.add(problem(
                        "", 1, "bernama '%s', lain dari berkasnya; tulis <form name=\"%s\">".formatted(said, id()))));
        if (!fields.isEmpty() && !has("script[cam-script]")) {
            found.add(problem(
                    "",
                    1,
                    "tidak memanggil window.siliput, jadi isiannya tidak sampai; tulis sebelum </form>: "
                            + "<script cam-script type=\"text/form-script\">window.siliput.form(camForm)</script>"));
        }
        fields.values().forEach(field -> {
            var unknown = Stream.concat(
                            Stream.concat(field.conditions().flatMap(Condition::fields), field.after().stream())
                                    .filter(name -> !fields.containsKey(name)),
                            field.conditions().flatMap(Condition::facts).filter(fact -> !facts.contains(fact)))
                    .findFirst();
            unknown.ifPresent(name -> found.add(problem(
                    field, "bergantung pada '%s' yang tidak ada di formulir ini; perbaiki nama itu".formatted(name))));
        });
        return found;
    }

    /** What is wrong with a field. */
    public ModelProblem problem(FormField field, String sentence) {
        return problem(field.name(), field.line(), sentence);
    }

    public ModelProblem problem(String field, int line, String sentence) {
        return new ModelProblem(name, field, line, sentence);
    }

    public Optional<FormField> find(String field) {
        return Optional.ofNullable(fields.get(field))
                .filter(found -> found.kind().isSent());
    }

    /** The name as the form shows it. */
    public String label(String field) {
        return find(field).map(FormField::label).orElse(field);
    }

    /** The sent texts that a field's kind wants otherwise, by field. */
    public Map<String, String> cleaned(Map<String, Object> values) {
        var changed = new HashMap<String, String>();
        values.forEach((field, value) -> find(field).map(FormField::kind).ifPresent(kind -> {
            if (value instanceof String sent && !kind.cleaned(sent).equals(sent)) {
                changed.put(field, kind.cleaned(sent));
            }
        }));
        return changed;
    }
}
