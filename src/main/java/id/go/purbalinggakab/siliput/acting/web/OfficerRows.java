package id.go.purbalinggakab.siliput.acting.web;

import id.go.purbalinggakab.siliput.acting.ActingRules;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.OfficeLine;
import id.go.purbalinggakab.siliput.identity.OfficeLine.Kind;
import id.go.purbalinggakab.siliput.identity.OfficeLines;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.identity.Signatures;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Officers and appointments in the words of the page. */
@Component
@RequiredArgsConstructor
class OfficerRows {

    private static final int OVER = 50;

    private final ActingRules rules;
    private final Officers officers;
    private final OfficeLines lines;
    private final Acting acting;
    private final Signatures signatures;

    List<OfficerRow> officers() {
        return rules.everybody().stream().map(this::row).toList();
    }

    List<AppointmentRow> open(String user, boolean all) {
        return rows(acting.open(), user, all);
    }

    List<AppointmentRow> over(String user, boolean all) {
        return rows(acting.over(OVER), user, all);
    }

    private List<AppointmentRow> rows(List<Appointment> appointments, String user, boolean all) {
        return appointments.stream()
                .filter(appointment -> all || rules.concerns(user, appointment))
                .map(appointment -> row(appointment, user))
                .toList();
    }

    private AppointmentRow row(Appointment appointment, String user) {
        return new AppointmentRow(
                appointment.id(),
                full(appointment.absent()),
                appointment
                        .acting()
                        .map(person -> signatures.of(person, appointment))
                        .orElse("Tidak ada yang bertindak"),
                AppointmentRow.period(appointment),
                appointment.basis(),
                appointment.document(),
                officers.nameOf(appointment.setBy()),
                AppointmentRow.state(
                        appointment, officers.nameOf(appointment.endedBy().orElse(""))),
                appointment.endedAt().isEmpty() && rules.mayEnd(user, appointment),
                appointment.isRunning() ? "Akhiri sekarang" : "Batalkan");
    }

    private OfficerRow row(Officer officer) {
        var user = officer.userId();
        return new OfficerRow(
                user,
                officer.name(),
                officer.position(),
                acting.ownRoles(user).stream().map(Role::label).sorted().collect(Collectors.joining(", ")),
                today(user, Kind.SUPERIOR),
                today(user, Kind.DEPUTY),
                acting.absences(user).stream()
                        .findFirst()
                        .map(absence -> "Tidak di tempat sampai " + IndonesianTime.dateTime(absence.endsAt()))
                        .orElse(""),
                lines.history(user).stream().map(this::words).toList());
    }

    private String today(String user, Kind kind) {
        return lines.current(user, kind)
                .map(other -> lines.history(user).stream()
                        .filter(line -> line.kind() == kind
                                && line.other().equals(other)
                                && line.struckBy().isEmpty())
                        .reduce((later, earlier) -> earlier)
                        .map(line -> "%s, sejak %s".formatted(officers.nameOf(other), IndonesianTime.date(line.from())))
                        .orElseGet(() -> officers.nameOf(other)))
                .orElse("–");
    }

    private String words(OfficeLine line) {
        var until =
                line.until().map(day -> " sampai " + IndonesianTime.date(day)).orElse(", masih berlaku");
        return "%s: %s, mulai %s%s (dicatat %s oleh %s%s)"
                .formatted(
                        line.kind().label(),
                        officers.nameOf(line.other()),
                        IndonesianTime.date(line.from()),
                        line.struckBy().isPresent() ? "" : until,
                        IndonesianTime.dateTime(line.setAt()),
                        officers.nameOf(line.setBy()),
                        line.struckBy()
                                .map(by -> "; dicoret oleh " + officers.nameOf(by))
                                .orElse(""));
    }

    private String full(String user) {
        return officers.find(user)
                .map(officer -> "%s, %s".formatted(officer.name(), officer.position()))
                .orElse(user);
    }

    /** One absence as the page shows it. */
    record AppointmentRow(
            UUID id,
            String absent,
            String acting,
            String period,
            String basis,
            Optional<String> document,
            String setBy,
            String state,
            boolean mayEnd,
            String endWord) {

        static String period(Appointment appointment) {
            return "%s sampai %s"
                    .formatted(
                            IndonesianTime.dateTime(appointment.beganAt().orElse(appointment.startsAt())),
                            IndonesianTime.dateTime(appointment.endedAt().orElse(appointment.endsAt())));
        }

        static String state(Appointment appointment, String endedBy) {
            if (appointment.endedAt().isPresent()) {
                var how = appointment.beganAt().isEmpty() ? "Dibatalkan" : "Selesai";
                return appointment.endedBy().filter(by -> !by.equals("sistem")).isPresent()
                        ? "%s oleh %s".formatted(how, endedBy)
                        : how;
            }
            return appointment.isRunning() ? "Berlaku sekarang" : "Akan datang";
        }
    }

    /** One officer with superior and deputy of today, and every line that was ever written. */
    record OfficerRow(
            String id,
            String name,
            String position,
            String roles,
            String superior,
            String deputy,
            String away,
            List<String> history) {}
}
