package id.go.purbalinggakab.siliput.acting.web;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.Appointment;
import java.util.Optional;
import java.util.UUID;

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
