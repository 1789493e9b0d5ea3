package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.register.LetterEntry;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** The register follows the case's letter, and the file says what became of what; of a secret letter only of which fields. */
@Component
@RequiredArgsConstructor
class LetterChanges {

    private static final Crew NOBODY = Crew.parse("");

    private final Register register;
    private final Officers officers;
    private final Actor actor;

    void keep(String number, VariableScope scope, String reason) {
        keep(number, CaseVariables.letterOf(scope), NOBODY, NOBODY, reason);
    }

    void keep(String number, LetterEntry after, Crew before, Crew crew, String reason) {
        var was = register.find(number).orElseThrow().letter();
        register.update(number, after);
        var changes = Stream.of(
                        change(after, "Kegiatan", was.eventTitle(), after.eventTitle()),
                        change(after, "Tempat", was.eventPlace(), after.eventPlace()),
                        change(after, "Mulai", time(was.eventStart()), time(after.eventStart())),
                        change(after, "Rencana selesai", end(was), end(after)),
                        change(after, "Surat diterima", time(was.receivedAt()), time(after.receivedAt())),
                        change(after, "Peliput", names(before), names(crew)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        if (!changes.isEmpty()) {
            var why = reason.isBlank() ? "" : " Alasan: " + reason;
            register.note(number, "PERUBAHAN", changes + "." + why, actor.current());
        }
    }

    private static Optional<String> change(LetterEntry letter, String field, String from, String to) {
        return Optional.of(letter.secret() ? field + " diubah" : "%s: %s menjadi %s".formatted(field, from, to))
                .filter(told -> !from.equals(to));
    }

    private static String time(Instant at) {
        return IndonesianTime.dateTime(at);
    }

    private static String end(LetterEntry letter) {
        return letter.eventEnd().map(LetterChanges::time).orElse("belum ditentukan");
    }

    private String names(Crew crew) {
        return crew.isEmpty()
                ? "belum ada"
                : crew.userIds().stream().map(officers::nameOf).sorted().collect(Collectors.joining(", "));
    }
}
