package id.go.purbalinggakab.siliput.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;

/** Diagrams or forms that may not be deployed; the message names file, element, line and reason. REST answers 400. */
public class RefusedDiagram extends BadUserRequestException {

    private final transient List<ModelProblem> problems;

    public RefusedDiagram(List<ModelProblem> problems) {
        super(problems.stream()
                .collect(Collectors.groupingBy(ModelProblem::file, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(file -> "%s ditolak: %s"
                        .formatted(
                                file.getKey(),
                                file.getValue().stream().map(ModelProblem::told).collect(Collectors.joining(" | "))))
                .collect(Collectors.joining(" | ")));
        this.problems = List.copyOf(problems);
    }

    public List<ModelProblem> problems() {
        return problems;
    }
}
