package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.engine.BlockParameter;
import id.go.purbalinggakab.siliput.engine.BuildingBlock;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.FormFile;
import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What there is to draw a diagram with: the editor's panel offers nothing else. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Materials {

    private static final Pattern MESSAGE = Pattern.compile("<\\w*:?message\\s[^>]*name=\"([^\"]+)\"");

    private final Map<String, BuildingBlock> blocks;
    private final RunningModels models;
    private final ModelDrafts drafts;

    /**
     * All of it.
     *
     * @param tables the files of the decision tables
     * @param messages names that diagrams wait for
     */
    public record Offer(
            List<RoleOffer> roles,
            List<FormOffer> forms,
            Collection<FieldOffer> variables,
            List<BlockOffer> blocks,
            List<String> tables,
            Set<String> messages) {}

    public record RoleOffer(String group, String label) {}

    public record FormOffer(String name) {}

    /**
     * A field of some form.
     *
     * @param options value and text, in the form's order
     * @param known the values that code takes; empty where it takes any
     */
    public record FieldOffer(String name, String label, String type, List<List<String>> options, List<String> known) {}

    public record BlockOffer(String bean, String label, List<BlockParameter> parameters) {}

    /** What runs, and what the draft brings along. */
    public Offer of(Draft draft) {
        var files = new TreeMap<>(DraftCheck.contents(models.files()));
        drafts.standings(draft).forEach(one -> files.put(one.file(), one.mine()));
        var forms = new TreeMap<>(files);
        forms.keySet().removeIf(name -> !ModelName.isForm(name));
        return new Offer(
                Arrays.stream(Role.values())
                        .map(role -> new RoleOffer(role.group(), role.label()))
                        .toList(),
                forms.keySet().stream()
                        .map(name -> new FormOffer(name.substring(name.indexOf('/') + 1)))
                        .toList(),
                fields(forms),
                blocks.entrySet().stream()
                        .map(one -> new BlockOffer(
                                one.getKey(),
                                one.getValue().label(),
                                one.getValue().parameters()))
                        .toList(),
                texts(files, ModelName::isTable).toList(),
                texts(files, name -> name.endsWith(".bpmn"))
                        .flatMap(diagram -> MESSAGE.matcher(diagram).results())
                        .map(message -> message.group(1))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Stream<String> texts(Map<String, byte[]> files, Predicate<String> wanted) {
        return files.entrySet().stream()
                .filter(one -> wanted.test(one.getKey()))
                .map(one -> ModelName.text(one.getValue()));
    }

    private static Collection<FieldOffer> fields(Map<String, byte[]> forms) {
        var found = new LinkedHashMap<String, FieldOffer>();
        forms.forEach((name, bytes) ->
                FormFile.read(name, bytes).fields().forEach(field -> found.putIfAbsent(field.name(), offer(field))));
        return found.values();
    }

    private static FieldOffer offer(FormField field) {
        var options = new ArrayList<List<String>>();
        field.options().forEach((value, text) -> options.add(List.of(value, text)));
        var known = ProcessVariable.typeOf(field.name()).filter(Class::isEnum).stream()
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        return new FieldOffer(field.name(), field.label(), field.kind().word(), options, known);
    }
}
