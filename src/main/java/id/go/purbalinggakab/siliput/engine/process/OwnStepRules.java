package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ModelRule;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import id.go.purbalinggakab.siliput.identity.Procedures;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What a step of an own process says so that somebody finds it and a case ever gets past it. */
class OwnStepRules implements ModelRule {

    @Override
    public Stream<ModelProblem> problems(ProposedModel model) {
        return model.all().flatMap(diagram -> {
            var people = people(diagram, model);
            var messages = diagram.elements("message"::equals)
                    .map(message -> message.getAttribute("id"))
                    .collect(Collectors.toSet());
            return diagram.elements().filter(OwnStepRules::isOwn).flatMap(step -> sentences(step, people, messages)
                    .map(text -> diagram.problem(step, text)));
        });
    }

    private static boolean isOwn(Element element) {
        return Diagram.processElement(element)
                .filter(process -> process.getAttribute("isExecutable").equals("true"))
                .filter(process -> Procedures.isOwn(process.getAttribute("id")))
                .isPresent();
    }

    /** The names under which a case of the diagram holds somebody. */
    private static Set<String> people(Diagram diagram, ProposedModel model) {
        return Stream.concat(
                        DeclaredFields.of(diagram, model).all().values().stream()
                                .filter(FormField::isPerson)
                                .map(FormField::name),
                        diagram.elements("startEvent"::equals).flatMap(start -> Diagram.camunda(start, "initiator")))
                .collect(Collectors.toSet());
    }

    private static Stream<String> sentences(Element step, Set<String> people, Set<String> messages) {
        return switch (step.getLocalName()) {
            case "userTask" ->
                Stream.of(unnamed(step), unseen(step), assignee(step, people), users(step))
                        .flatMap(Optional::stream);
            case "receiveTask" -> message(step, messages, false).stream();
            case "messageEventDefinition" -> message(step, messages, isThrown(step)).stream();
            default -> Stream.empty();
        };
    }

    private static Optional<String> unnamed(Element step) {
        return Optional.of("belum bernama; tulis nama yang dibaca petugas di daftar tugasnya")
                .filter(text -> step.getAttribute("name").isBlank());
    }

    private static Optional<String> unseen(Element step) {
        return Optional.of("tidak ditujukan kepada siapa pun; isi Candidate groups dengan peran, misalnya kabid")
                .filter(text -> Stream.of("candidateGroups", "assignee", "candidateUsers")
                        .flatMap(name -> Diagram.camunda(step, name))
                        .allMatch(String::isBlank));
    }

    private static Optional<String> assignee(Element step, Set<String> people) {
        return Diagram.camunda(step, "assignee")
                .filter(said -> !said.isBlank()
                        && Diagram.component(said.strip())
                                .filter(people::contains)
                                .isEmpty())
                .findFirst()
                .map(said ->
                        "ditugaskan kepada '%s' (assignee), yang bukan isian orang (data-widget=\"person\") proses ini;"
                                        .formatted(said)
                                + " tulis ${isian} yang ada, atau sebutkan perannya di Candidate groups");
    }

    private static Optional<String> users(Element step) {
        return Diagram.camunda(step, "candidateUsers")
                .findFirst()
                .map(said -> "menyebut orang (candidateUsers); sebutkan perannya di Candidate groups");
    }

    private static boolean isThrown(Element definition) {
        return Set.of("intermediateThrowEvent", "endEvent")
                .contains(definition.getParentNode().getLocalName());
    }

    /** @param optional nobody waits for what is only said */
    private static Optional<String> message(Element step, Set<String> messages, boolean optional) {
        var said = step.getAttribute("messageRef");
        var name = said.substring(said.indexOf(':') + 1);
        if (optional && name.isEmpty() || messages.contains(name)) {
            return Optional.empty();
        }
        return Optional.of(
                name.isEmpty()
                        ? "menunggu tanpa pesan, jadi tidak pernah selesai; pilih pesan pada Message reference"
                        : "merujuk pesan '%s' yang tidak ada; pilih pesan pada Message reference".formatted(said));
    }
}
