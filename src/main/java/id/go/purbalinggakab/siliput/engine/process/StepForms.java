package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Condition;
import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.FieldKind;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.FormFile;
import id.go.purbalinggakab.siliput.engine.Forms;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ModelRule;
import id.go.purbalinggakab.siliput.engine.Placeholders;
import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.StepRules.Demand;
import id.go.purbalinggakab.siliput.engine.StepRules.Need;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.w3c.dom.Element;

/** What a form owes the step that it serves, and under which names it may ask for more. */
@RequiredArgsConstructor
class StepForms implements ModelRule {

    private static final Pattern FREE_NAME =
            Pattern.compile("(?!nrOf|loopCounter|camunda|siliput)[a-z][A-Za-z0-9]{1,63}");

    private final Supplier<Forms> known;
    private final ShippedForms shipped;
    private final Predicate<String> isBean;

    @Override
    public Stream<ModelProblem> problems(ProposedModel model) {
        var forms = known.get();
        return Stream.concat(steps(model, forms), model.all().flatMap(diagram -> kinds(diagram, model)));
    }

    /** A case holds one value under a name, of one kind. */
    private Stream<ModelProblem> kinds(Diagram diagram, ProposedModel model) {
        var first = DeclaredFields.of(diagram, model).all();
        return ShippedForms.files(diagram)
                .flatMap(file -> model.form(file).stream())
                .flatMap(form -> form.fields().stream()
                        .filter(field -> !shipped.isUsed(field.name())
                                && first.containsKey(field.name())
                                && first.get(field.name()).kind() != field.kind())
                        .map(field -> form.problem(
                                field,
                                "berjenis '%s', padahal formulir lain proses ini menanyakannya sebagai '%s'; samakan"
                                        .formatted(
                                                field.kind().word(),
                                                first.get(field.name()).kind().word()))));
    }

    private Stream<ModelProblem> steps(ProposedModel model, Forms forms) {
        return model.all().flatMap(diagram -> diagram.elements().flatMap(element -> ShippedForms.file(element).stream()
                .flatMap(file -> Stream.concat(
                        shipped.problem(element).map(text -> diagram.problem(element, text)).stream(),
                        model.form(file).stream().flatMap(form -> problems(forms, element, form))))));
    }

    private Stream<ModelProblem> problems(Forms forms, Element element, FormFile form) {
        var step = element.getLocalName().equals("startEvent") ? form.id() : element.getAttribute("id");
        var rules = forms.find(step).orElseGet(() -> StepRules.of(step));
        return Stream.of(
                        form.problems(forms.facts().keySet()).stream(),
                        rules.needs().values().stream().flatMap(need -> lack(need, form).stream()),
                        form.fields().stream()
                                .flatMap(field ->
                                        foreignName(element, rules, field)
                                                .map(text -> form.problem(field, text))
                                                .stream()))
                .flatMap(all -> all);
    }

    private static Optional<ModelProblem> lack(Need need, FormFile form) {
        var name = need.variable().name();
        var found = form.find(name);
        if (found.isEmpty()) {
            return Optional.of(
                    form.problem(name, 1, "isian ini tidak ada, padahal dibutuhkan langkah ini; kembalikan isian itu"));
        }
        var field = found.get();
        return wrongKind(need.variable(), field)
                .or(() -> tooOptional(need.demand(), field))
                .map(text -> form.problem(field, text));
    }

    private static Optional<String> wrongKind(ProcessVariable<?> variable, FormField field) {
        if (!field.kind().fits(variable.type())) {
            return Optional.of("berjenis '%s', padahal langkah ini membutuhkan jenis lain (%s)"
                    .formatted(field.kind().word(), variable.type().getSimpleName()));
        }
        return field.options().keySet().stream()
                .filter(option ->
                        !variable.options().isEmpty() && !variable.options().contains(option))
                .findFirst()
                .map(option -> "memuat pilihan '%s' yang tidak dikenal langkah ini (%s)"
                        .formatted(option, String.join(", ", variable.options())));
    }

    private static Optional<String> tooOptional(Demand demand, FormField field) {
        var always = field.requiredWhen().filter(Condition::isAlways).isPresent();
        var fine = demand == Demand.OPTIONAL
                || field.kind().isAlwaysSent()
                || always
                || demand == Demand.SOMETIMES && field.requiredWhen().isPresent();
        return fine
                ? Optional.empty()
                : Optional.of("boleh kosong, padahal dibutuhkan langkah ini; beri %s"
                        .formatted(
                                demand == Demand.ALWAYS ? "data-required" : "data-required atau data-required-when"));
    }

    private Optional<String> foreignName(Element element, StepRules rules, FormField field) {
        var name = field.name();
        if (shipped.isOwn(element, name) || rules.needs().containsKey(name)) {
            return Optional.empty();
        }
        if (field.kind() == FieldKind.CHOICE && field.options().isEmpty()) {
            return Optional.of("tidak memuat pilihan; tambahkan <option>");
        }
        return isTaken(name)
                ? Optional.of("memakai nama yang sudah berarti lain di sistem; beri nama lain")
                : Optional.empty();
    }

    /** Whether a name means something already, to code or to a shipped form. */
    boolean isTaken(String name) {
        return shipped.isUsed(name)
                || Placeholders.ALWAYS.contains(name)
                || ProcessVariable.names().contains(name)
                || isBean.test(name)
                || !FREE_NAME.matcher(name).matches();
    }
}
