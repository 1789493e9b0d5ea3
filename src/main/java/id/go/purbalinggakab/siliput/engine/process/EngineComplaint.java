package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import id.go.purbalinggakab.siliput.engine.internals.EngineReading;
import id.go.purbalinggakab.siliput.engine.internals.EngineReading.Complaint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** What the engine itself says about a diagram or table, in Indonesian and with the element named. */
final class EngineComplaint {

    /** In the order of the file: the first that fits. */
    private static final Map<Pattern, String> WORDS = words();

    /** By the rules of any diagram, at the element that says it. */
    private static final String TOLD = "Cannot parse historyTimeToLive";

    private EngineComplaint() {}

    static Stream<ModelProblem> problems(ProposedModel model) {
        return model.all().flatMap(diagram -> EngineReading.complaints(
                        diagram.file(), model.files().get(diagram.file()))
                .filter(complaint -> !complaint.words().startsWith(TOLD))
                .map(complaint -> problem(diagram, complaint)));
    }

    private static ModelProblem problem(Diagram diagram, Complaint complaint) {
        var found = diagram.elements()
                .filter(element -> isMeant(element, complaint))
                .max(Comparator.comparingInt(Diagram::line));
        var sentence = sentence(complaint.words());
        return found.map(element -> diagram.problem(element, sentence))
                .orElseGet(() -> new ModelProblem(diagram.file(), complaint.element(), complaint.line(), sentence));
    }

    /** By its id, by the line, or by the expression that the complaint repeats. */
    private static boolean isMeant(Element element, Complaint complaint) {
        if (!complaint.element().isEmpty()) {
            return element.getAttribute("id").equals(complaint.element());
        }
        return complaint.line() > 0
                ? Diagram.line(element) <= complaint.line()
                : Stream.concat(
                                Stream.of(Diagram.ownText(element)),
                                Diagram.attributes(element).map(Attr::getValue))
                        .map(String::strip)
                        .anyMatch(
                                text -> text.contains("{") && complaint.words().contains(text));
    }

    static String sentence(String english) {
        return WORDS.entrySet().stream()
                .filter(word -> word.getKey().matcher(english).matches())
                .findFirst()
                .map(word -> word.getKey().matcher(english).replaceFirst(word.getValue()))
                .orElseGet(() ->
                        "tidak dapat dijalankan mesin; perbaiki di Modeler, atau batalkan perubahan terakhir di bagian ini [kata mesin, berbahasa Inggris: %s]"
                                .formatted(english));
    }

    private static Map<Pattern, String> words() {
        try (var file = EngineComplaint.class.getResourceAsStream("/engine/complaints.txt")) {
            var words = new LinkedHashMap<Pattern, String>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" => ", 2))
                    .forEach(line -> words.put(Pattern.compile(line[0], Pattern.DOTALL), line[1]));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
