package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.IncomingModels;
import id.go.purbalinggakab.siliput.engine.ModelCheck;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ModelRule;
import id.go.purbalinggakab.siliput.engine.OneCommand;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import id.go.purbalinggakab.siliput.engine.RefusedDiagram;
import id.go.purbalinggakab.siliput.engine.internals.NewDeployment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * Stands at every door of deployment (folder, REST, Modeler, workshop): adds the forms left out, asks every rule about
 * every file, and refuses once with all that is wrong.
 */
@Component
@RequiredArgsConstructor
class DeploymentGuard implements NewDeployment.Check, ModelCheck {

    private static final List<String> ALLOWED = List.of(".bpmn", ".bpmn20.xml", ".dmn", ".dmn11.xml", ".html", ".png");

    private final ProcessFiles files;

    /** Found once every room is there. */
    private final ObjectProvider<ModelRule> rules;

    private final ObjectProvider<OneCommand> command;
    private final ObjectProvider<IncomingModels> incoming;

    @Override
    public void check(NewDeployment deployment) {
        if (deployment.tenant() != null) {
            throw new RefusedDiagram(List.of(new ModelProblem(
                    deployment.name(), "", 0, "Tenant ID tidak dipakai di kantor ini; kosongkan isian itu")));
        }
        var proposed = new LinkedHashMap<>(deployment.files());
        incoming.stream()
                .findFirst()
                .flatMap(taker -> taker.receive(deployment.name(), proposed))
                .ifPresent(told -> {
                    throw new BadUserRequestException(told);
                });
        var problems = wrong(proposed);
        if (!problems.isEmpty()) {
            throw new RefusedDiagram(problems);
        }
        proposed.keySet().removeAll(deployment.files().keySet());
        proposed.forEach(deployment::add);
    }

    @Override
    public List<ModelProblem> problems(Map<String, byte[]> proposed) {
        return command.getObject().asSystem(() -> wrong(new LinkedHashMap<>(proposed)));
    }

    /**
     * One after the other, since two may not walk the shipped diagrams' trees at once.
     *
     * @param proposed gets the forms that were left out
     */
    private synchronized List<ModelProblem> wrong(Map<String, byte[]> proposed) {
        var problems = new ArrayList<ModelProblem>();
        var diagrams = new LinkedHashMap<String, Diagram>();
        proposed.forEach((name, bytes) -> {
            if (ALLOWED.stream().noneMatch(name::endsWith)) {
                problems.add(new ModelProblem(
                        name,
                        "",
                        0,
                        "jenis berkas ini tidak diterima; yang diterima %s".formatted(String.join(", ", ALLOWED))));
            } else if (name.contains(".bpmn") || name.contains(".dmn")) {
                read(name, bytes, problems).ifPresent(diagram -> diagrams.put(name, diagram));
            }
        });
        diagrams.values()
                .forEach(diagram -> ShippedForms.files(diagram).forEach(form -> complete(proposed, diagram, form)));
        var model = new ProposedModel(proposed, diagrams);
        try {
            rules.orderedStream().flatMap(rule -> rule.problems(model)).forEach(problems::add);
        } catch (StackOverflowError endless) {
            problems.add(new ModelProblem(
                    "", "", 0, "terlalu panjang untuk diperiksa; bagi menjadi beberapa diagram yang lebih pendek"));
        }
        return problems.stream().distinct().toList();
    }

    private static Optional<Diagram> read(String name, byte[] bytes, List<ModelProblem> problems) {
        try {
            var diagram = Diagram.read(name, bytes);
            var other = otherKind(name, diagram.document().getDocumentElement());
            other.ifPresent(sentence -> problems.add(new ModelProblem(name, "", 1, sentence)));
            return other.isPresent() ? Optional.empty() : Optional.of(diagram);
        } catch (RefusedDiagram unreadable) {
            problems.addAll(unreadable.problems());
            return Optional.empty();
        }
    }

    private static Optional<String> otherKind(String name, Element root) {
        if (name.contains(".dmn") && Diagram.isBpmn(root)) {
            return Optional.of("berisi diagram proses (BPMN); namai berkas itu dengan akhiran .bpmn");
        }
        return name.contains(".bpmn") && String.valueOf(root.getNamespaceURI()).contains("/spec/DMN/")
                ? Optional.of("berisi tabel keputusan (DMN); namai berkas itu dengan akhiran .dmn")
                : Optional.empty();
    }

    private void complete(Map<String, byte[]> proposed, Diagram diagram, String form) {
        if (!proposed.containsKey(form)) {
            // Modeler sends attached files by their bare names
            Optional.ofNullable(proposed.get(form.substring(form.indexOf('/') + 1)))
                    .or(() -> diagram.processKey().flatMap(key -> NewDeployment.lastOf(key, form)))
                    .or(() -> files.form(form))
                    .ifPresent(bytes -> proposed.put(form, bytes));
        }
    }
}
