package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.FormFile;
import id.go.purbalinggakab.siliput.engine.internals.FormKeys;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Which step the application ships with which form, and every name that its cases use: rules of a step hold for the form
 * that serves it, so neither changes places.
 */
class ShippedForms {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");

    private final Map<String, String> fileOfStep = new HashMap<>();
    private final Map<String, Set<String>> processesOfFile = new HashMap<>();
    private final Set<String> processes = new HashSet<>();
    private final Map<String, Set<String>> fieldsOfFile = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    static ShippedForms of(ProcessFiles files) {
        var forms = new ShippedForms();
        files.shipped().flatMap(Diagram::elements).forEach(forms::note);
        forms.processesOfFile.keySet().forEach(file -> files.shippedForm(file)
                .ifPresent(bytes -> forms.fieldsOfFile.put(
                        file,
                        FormFile.read(file, bytes).fields().stream()
                                .map(FormField::name)
                                .collect(Collectors.toSet()))));
        return forms;
    }

    private void note(Element element) {
        var process = Diagram.processOf(element);
        process.ifPresent(processes::add);
        file(element).ifPresent(file -> {
            fileOfStep.put(element.getAttribute("id"), file);
            process.ifPresent(key -> processesOfFile
                    .computeIfAbsent(file, none -> new HashSet<>())
                    .add(key));
        });
        Stream.concat(
                        Diagram.attributes(element).map(attribute -> attribute.getValue()),
                        Stream.of(Diagram.ownText(element)))
                .flatMap(text -> EXPRESSION.matcher(text).results())
                .flatMap(found -> NAME.matcher(found.group(1)).results())
                .forEach(found -> names.add(found.group()));
    }

    /** The forms that a diagram shows. */
    static Stream<String> files(Diagram diagram) {
        return diagram.elements().flatMap(element -> file(element).stream()).distinct();
    }

    static Optional<String> file(Element element) {
        return Diagram.camunda(element, "formKey")
                .flatMap(key -> FormKeys.file(key).stream())
                .findFirst();
    }

    /** The sentence where an element has neither its step's form nor one of its own name, or one of another process. */
    Optional<String> problem(Element element) {
        return file(element).flatMap(file -> {
            var process = Diagram.processOf(element).orElse("");
            var id = element.getAttribute("id");
            var own = fileOfStep.get(id);
            var owners = processesOfFile.getOrDefault(file, Set.of(process));
            if (!owners.contains(process)) {
                return Optional.of("memakai formulir '%s' milik proses lain; beri nama lain".formatted(file));
            }
            var isNewStart = own == null
                    && processes.contains(process)
                    && element.getLocalName().equals("startEvent");
            return own != null && !own.equals(file) && !file.equals(FormKeys.fileOf(id)) || isNewStart
                    ? Optional.of("memakai formulir '%s', padahal langkah ini memakai formulirnya sendiri; kembalikan"
                            .formatted(file))
                    : Optional.empty();
        });
    }

    /** Whether the step is shipped with this field. */
    boolean isOwn(Element step, String field) {
        return Optional.ofNullable(fileOfStep.get(step.getAttribute("id")))
                .filter(file -> fieldsOfFile.getOrDefault(file, Set.of()).contains(field))
                .isPresent();
    }

    /** Whether a case of any process holds something else under this name. */
    boolean isUsed(String field) {
        return names.contains(field) || fieldsOfFile.values().stream().anyMatch(fields -> fields.contains(field));
    }
}
