package id.go.purbalinggakab.siliput.acting.process;

import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.notification.Notice;
import id.go.purbalinggakab.siliput.notification.Notice.Recipient;
import id.go.purbalinggakab.siliput.notification.Notices;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The case keeps who handed a task to whom and why; the receiver hears of it, without what the case is about. */
@Component
@RequiredArgsConstructor
class HandOverNews {

    static final String KIND = "SERAH_TUGAS";

    private final Register register;
    private final Notices notices;
    private final Officers officers;
    private final Clock clock;

    void handed(Task task, String number, Optional<String> from, String to, String note, String leader) {
        var now = clock.instant();
        if (register.find(number).isPresent()) {
            register.note(
                    number,
                    KIND,
                    "%s: diserahkan oleh %s%s kepada %s. %s"
                            .formatted(
                                    task.getName(),
                                    officers.nameOf(leader),
                                    from.map(holder -> " dari " + officers.nameOf(holder))
                                            .orElse(""),
                                    officers.nameOf(to),
                                    note.strip()),
                    leader,
                    now);
        }
        notices.say(new Notice(
                number,
                "task-handed",
                Optional.empty(),
                task.getId() + " " + now.toEpochMilli(),
                Recipient.officer(to),
                Map.of("taskName", task.getName(), "handedBy", officers.nameOf(leader)),
                List.of()));
    }
}
