package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ModelRule;
import id.go.purbalinggakab.siliput.engine.OwnCases;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import id.go.purbalinggakab.siliput.engine.internals.NewDeployment;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The agenda numbers of one own process are counted for it alone: a number taken for anything else would be a gap. */
class OwnPrefixes implements ModelRule {

    private static final String BLOCK = "takeNumber";

    /** @param agenda whether it counts the process's cases, otherwise a block takes numbers with it */
    private record Claim(Diagram diagram, Element element, String process, String prefix, boolean agenda) {

        boolean meets(Claim other) {
            return element != other.element && prefix.equals(other.prefix) && (agenda || other.agenda);
        }

        ModelProblem against(Claim other) {
            return diagram.problem(
                    element,
                    "memakai awalan '%s', padahal proses '%s' memakainya untuk %s; pilih awalan lain"
                            .formatted(
                                    prefix,
                                    other.process,
                                    other.agenda ? "nomor agenda (agendaPrefix)" : "nomor lain (takeNumber)"));
        }
    }

    @Override
    public Stream<ModelProblem> problems(ProposedModel model) {
        var claims = model.all().flatMap(OwnPrefixes::claims).toList();
        if (claims.isEmpty()) {
            return Stream.empty();
        }
        var all = Stream.concat(claims.stream(), running(model)).toList();
        return claims.stream().flatMap(claim -> conflict(claim, all));
    }

    private static Stream<ModelProblem> conflict(Claim claim, List<Claim> all) {
        return all.stream().filter(claim::meets).limit(1).map(claim::against);
    }

    /** Those of the newest versions of the processes that the model leaves alone. */
    private static Stream<Claim> running(ProposedModel model) {
        var proposed = model.all()
                .flatMap(diagram -> diagram.elements("process"::equals))
                .map(process -> process.getAttribute("id"))
                .collect(Collectors.toSet());
        return NewDeployment.lastOfProcesses().entrySet().stream()
                .flatMap(file -> claims(Diagram.read(file.getKey(), file.getValue())))
                .filter(claim -> !proposed.contains(claim.process()));
    }

    private static Stream<Claim> claims(Diagram diagram) {
        return diagram.elements().flatMap(element -> prefix(element)
                .map(prefix -> new Claim(
                        diagram,
                        element,
                        Diagram.processOf(element).orElse(""),
                        prefix.strip(),
                        element.getLocalName().equals("process"))));
    }

    private static Stream<String> prefix(Element element) {
        return element.getLocalName().equals("process")
                ? Stream.ofNullable(OwnProcessRules.properties(element).get(OwnCases.PREFIX))
                : Diagram.camunda(element, "delegateExpression")
                        .flatMap(expression -> Diagram.component(expression).stream())
                        .filter(Set.of(BLOCK)::contains)
                        .flatMap(block ->
                                Stream.ofNullable(BlockRules.inputs(element).get("prefix")));
    }
}
