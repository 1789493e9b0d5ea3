package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.engine.BuildingBlock;
import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.identity.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Own processes to begin with: read, taken away, or made a draft of. None of them runs by itself. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Examples {

    private static final String FOLDER = "modeling/examples/";
    private static final List<String> KEYS = List.of("meetingInvitation", "leaveRequest", "equipmentLoan");
    private static final Pattern FORM = Pattern.compile("forms/\\w+\\.html");

    private final Map<String, BuildingBlock> blocks;

    /**
     * An example as administrators read it.
     *
     * @param starters the roles that would start it
     * @param blocks the building blocks that it shows
     * @param limits rows of the table of limits that it needs
     * @param files diagram and forms by name
     */
    public record Example(
            String key,
            String name,
            String about,
            List<String> starters,
            List<String> blocks,
            List<String> limits,
            Map<String, byte[]> files) {}

    public List<Example> all() {
        return KEYS.stream().map(this::read).toList();
    }

    public Optional<Example> find(String key) {
        return Optional.of(key).filter(KEYS::contains).map(this::read);
    }

    public Optional<byte[]> picture(String key) {
        return Optional.of(key).filter(KEYS::contains).map(one -> bytes("pictures/" + one + ".png"));
    }

    private Example read(String key) {
        var file = "processes/" + key + ".bpmn";
        var diagram = Diagram.read(file, bytes(file));
        var process = diagram.elements("process"::equals).findFirst().orElseThrow();
        var files = new TreeMap<>(Map.of(file, bytes(file)));
        values(diagram, "formKey")
                .flatMap(form -> FORM.matcher(form).results())
                .forEach(form -> files.put(form.group(), bytes(form.group())));
        return new Example(
                key,
                process.getAttribute("name"),
                Diagram.children(process, "documentation")
                        .map(Element::getTextContent)
                        .findFirst()
                        .orElse(""),
                roles(process),
                values(diagram, "delegateExpression")
                        .flatMap(expression -> Diagram.component(expression).stream())
                        .map(name -> blocks.get(name).label())
                        .distinct()
                        .toList(),
                diagram.elements("inputParameter"::equals)
                        .filter(input -> input.getAttribute("name").equals("service"))
                        .map(Element::getTextContent)
                        .distinct()
                        .toList(),
                files);
    }

    private static Stream<String> values(Diagram diagram, String attribute) {
        return diagram.elements().flatMap(element -> Diagram.camunda(element, attribute));
    }

    private static List<String> roles(Element process) {
        var groups = Diagram.camunda(process, "candidateStarterGroups")
                .flatMap(all -> Stream.of(all.split(",")))
                .toList();
        return Stream.of(Role.values())
                .filter(role -> groups.contains(role.group()))
                .map(Role::label)
                .toList();
    }

    private static byte[] bytes(String name) {
        try {
            return new ClassPathResource(FOLDER + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
