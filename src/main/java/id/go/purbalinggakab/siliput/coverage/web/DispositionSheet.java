package id.go.purbalinggakab.siliput.coverage.web;

import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.FormLabels;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.identity.Signatures;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The fields of the lembar disposisi: letter, ticks, note, who signs and in what capacity. */
@Component
@RequiredArgsConstructor
class DispositionSheet {

    /** An instruction with its tick. */
    record Tick(String label, boolean set) {}

    static final String INSTRUCTIONS = "dispositionInstructions";

    private static final List<Role> SIGNING = List.of(Role.KEPALA, Role.SEKRETARIS, Role.KABID, Role.FUNGSIONAL);

    private final Officers officers;
    private final Signatures signatures;
    private final FormLabels labels;

    Map<String, Object> model(CaseSummary summary, Map<String, Object> values) {
        var model = new HashMap<String, Object>();
        model.put("summary", summary);
        model.put("values", values);
        model.put("instructions", ticks(summary, String.valueOf(values.getOrDefault(INSTRUCTIONS, ""))));
        model.put(
                "nature",
                List.of(
                        new Tick("Sangat segera", "SANGAT_SEGERA".equals(values.get("speed"))),
                        new Tick("Segera", "SEGERA".equals(values.get("speed"))),
                        new Tick("Terbatas", "TERBATAS".equals(values.get("secrecy"))),
                        new Tick("Rahasia", "RAHASIA".equals(values.get("secrecy")))));
        var signer = Optional.ofNullable(values.get("disposedBy"))
                .map(Object::toString)
                .flatMap(officers::find);
        var appointment = appointment(values);
        model.put("signerName", signer.map(Officer::name).orElse(""));
        model.put("signerPosition", appointment.map(signatures::position).orElseGet(() -> signer.map(Officer::position)
                .orElse("")));
        model.put(
                "inPlaceOf",
                appointment.map(Appointment::absent).map(officers::nameOf).orElse(""));
        model.put("signerNip", signer.flatMap(Officer::nip).orElse(""));
        return model;
    }

    /** Who took a paper in: name and position. */
    String named(Object user) {
        return officers.find(user.toString())
                .map(officer -> "%s, %s".formatted(officer.name(), officer.position()))
                .orElseGet(() -> officers.nameOf(user.toString()));
    }

    /** As the form of the case's own version offers them. */
    private List<Tick> ticks(CaseSummary summary, String set) {
        var ticked = Arrays.stream(set.split(",")).map(String::strip).toList();
        return Optional.ofNullable(labels.of(summary.processInstanceId()).get(INSTRUCTIONS))
                .map(FormField::options)
                .orElse(Map.of())
                .entrySet()
                .stream()
                .map(option -> new Tick(option.getValue(), ticked.contains(option.getKey())))
                .toList();
    }

    /** The appointment that what was stated rests on; a statement without one is not printed. */
    private Optional<Appointment> appointment(Map<String, Object> values) {
        return values.get("disposedBy") instanceof String user && values.get("dispositionAt") instanceof Instant at
                ? signatures.stated(user, SIGNING, String.valueOf(values.get("actingAs")), at)
                : Optional.empty();
    }
}
