package id.go.purbalinggakab.siliput.coverage.web;

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
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The fields of the lembar disposisi: letter, ticks, note, who signs and in what capacity. */
@Component
@RequiredArgsConstructor
class DispositionSheet {

    /** An instruction with its tick. */
    record Tick(String label, boolean set) {}

    private static final List<Map.Entry<String, String>> INSTRUCTIONS = List.of(
            Map.entry("HADIRI", "Hadiri / wakili"),
            Map.entry("LIPUT", "Liput dan publikasikan"),
            Map.entry("KOORDINASI", "Koordinasikan"),
            Map.entry("TINDAK_LANJUT", "Tindak lanjuti"),
            Map.entry("LAPORKAN", "Laporkan hasilnya"),
            Map.entry("ARSIP", "Arsipkan"));

    private static final List<Role> SIGNING = List.of(Role.KEPALA, Role.SEKRETARIS, Role.KABID, Role.FUNGSIONAL);

    private final Officers officers;
    private final Signatures signatures;

    Map<String, Object> model(CaseSummary summary, Map<String, Object> values) {
        var model = new HashMap<String, Object>();
        model.put("summary", summary);
        model.put("values", values);
        model.put("instructions", ticks(split(values, "dispositionInstructions")));
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

    private static List<Tick> ticks(Set<String> set) {
        return INSTRUCTIONS.stream()
                .map(entry -> new Tick(entry.getValue(), set.contains(entry.getKey())))
                .toList();
    }

    private static Set<String> split(Map<String, Object> values, String name) {
        return Set.copyOf(
                Arrays.stream(String.valueOf(values.getOrDefault(name, "")).split(","))
                        .map(String::strip)
                        .distinct()
                        .toList());
    }

    /** The appointment that what was stated rests on; a statement without one is not printed. */
    private Optional<Appointment> appointment(Map<String, Object> values) {
        return values.get("disposedBy") instanceof String user && values.get("dispositionAt") instanceof Instant at
                ? signatures.stated(user, SIGNING, String.valueOf(values.get("actingAs")), at)
                : Optional.empty();
    }
}
