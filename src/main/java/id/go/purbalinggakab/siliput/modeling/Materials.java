package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.engine.BlockParameter;
import id.go.purbalinggakab.siliput.engine.BuildingBlock;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.FormFile;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What there is to draw a diagram with: the editor's panel offers nothing else. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Materials {

    private final Map<String, BuildingBlock> blocks;
    private final RunningModels models;
    private final ModelDrafts drafts;

    public record Offer(
            List<RoleOffer> roles, List<FormOffer> forms, Collection<FieldOffer> variables, List<BlockOffer> blocks) {}

    public record RoleOffer(String group, String label) {}

    public record FormOffer(String name) {}

    /** @param options value and text, in the form's order */
    public record FieldOffer(String name, String label, String type, List<List<String>> options) {}

    public record BlockOffer(String bean, String label, List<BlockParameter> parameters) {}

    /** What runs, and what the draft brings along. */
    public Offer of(Draft draft) {
        var forms = new TreeMap<String, byte[]>();
        models.files().forEach((name, file) -> forms.put(name, file.content()));
        drafts.standings(draft).forEach(one -> forms.put(one.file(), one.mine()));
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
                        .toList());
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
        return new FieldOffer(field.name(), field.label(), field.kind().word(), options);
    }
}
