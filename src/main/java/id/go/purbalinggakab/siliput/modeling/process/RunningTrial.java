package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.AsUser;
import id.go.purbalinggakab.siliput.modeling.TrialEngine;
import id.go.purbalinggakab.siliput.modeling.TrialState;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** What a press does: forms go in as the person who sends them, timers and messages as the system. */
class RunningTrial implements TrialEngine {

    private static final Logger LOG = LoggerFactory.getLogger(RunningTrial.class);
    private static final int MOST_STEPS = 300;

    /** Behind a sentence, for programs. */
    private static final String MACHINES = " \\[\\w+(, ?\\w+)*\\]";

    private final ConfigurableApplicationContext context;
    private final TrialClock clock;
    private final TrialCourse course;
    private final TrialLook look;
    private final TrialForms forms;
    private final ManagementService management;
    private final RuntimeService runtime;

    /** Timers that stand at their place in the trial's time. */
    private final Set<String> placed = new HashSet<>();

    RunningTrial(ConfigurableApplicationContext context, TrialClock clock, TrialMail mails) {
        this.context = context;
        this.clock = clock;
        this.management = context.getBean(ManagementService.class);
        this.runtime = context.getBean(RuntimeService.class);
        this.forms = new TrialForms(context);
        this.course = new TrialCourse(context.getBean(ProcessEngine.class));
        this.look = new TrialLook(context, clock, course, forms, mails);
    }

    @Override
    public TrialState look() {
        return look.all();
    }

    @Override
    public TrialState.Path path(String instance) {
        return course.path(instance);
    }

    @Override
    public void send(Form form, String id, String person, Map<String, List<String>> typed) {
        var service = context.getBean(FormService.class);
        said(() -> {
            var start = form == Form.START;
            var values = (start ? forms.ofStart(id) : forms.ofTask(id)).values(typed, person);
            var definition = start ? forms.definition(id) : "";
            context.getBean(AsUser.class).of(person, () -> {
                if (start) {
                    return service.submitStartForm(definition, values);
                }
                service.submitTaskForm(id, values);
                return null;
            });
        });
        goOn();
    }

    @Override
    public void forward(Instant until) {
        for (var steps = 0; steps < MOST_STEPS; steps++) {
            var next = course.timers().stream()
                    .filter(timer -> !timer.getDuedate().toInstant().isAfter(until))
                    .min(Comparator.comparing(Job::getDuedate));
            if (next.isEmpty()) {
                clock.turnTo(until);
                return;
            }
            clock.turnTo(next.get().getDuedate().toInstant());
            said(() -> management.executeJob(next.get().getId()));
            goOn();
        }
        throw new Refused(List.of("Sudah %d pengatur waktu berjalan dan masih ada lagi; berhenti pada %s."
                .formatted(MOST_STEPS, look.now())));
    }

    @Override
    public void deliver(String message) {
        var waiting = runtime.createEventSubscriptionQuery()
                .eventSubscriptionId(message)
                .singleResult();
        if (waiting == null) {
            throw new Refused(List.of("Tidak ada lagi yang menunggu pesan itu."));
        }
        said(() -> runtime.messageEventReceived(waiting.getEventName(), waiting.getExecutionId()));
        goOn();
    }

    @Override
    public void retry(String job) {
        said(() -> management.executeJob(job));
        goOn();
    }

    @Override
    public void close() {
        context.close();
    }

    /** What runs by itself in the real engine: every step that does not wait for a person, a time or a message. */
    private void goOn() {
        place();
        var failed = new HashSet<String>();
        for (var steps = 0; steps < MOST_STEPS; steps++) {
            var next = course.steps().stream()
                    .filter(job -> job.getExceptionMessage() == null && !failed.contains(job.getId()))
                    .findFirst();
            if (next.isEmpty()) {
                return;
            }
            try {
                management.executeJob(next.get().getId());
            } catch (RuntimeException told) {
                // the page lists it with its reason
                LOG.info("Langkah uji coba gagal: {}", told.getMessage());
                failed.add(next.get().getId());
            }
            place();
        }
        throw new Refused(List.of(
                "Sudah %d langkah berjalan tanpa henti; mungkin alurnya berputar tanpa akhir.".formatted(MOST_STEPS)));
    }

    /** A duration counts from the engine's own clock, which knows nothing of the time that was turned forward. */
    private void place() {
        for (var timer : course.timers()) {
            if (placed.add(timer.getId()) && course.isCountedFromNow(timer)) {
                management.setJobDuedate(
                        timer.getId(), Date.from(timer.getDuedate().toInstant().plus(clock.ahead())));
            }
        }
    }

    private static void said(Runnable press) {
        try {
            press.run();
        } catch (Refused refused) {
            throw refused;
        } catch (RuntimeException failed) {
            LOG.info("Kiriman uji coba ditolak: {}", failed.getMessage());
            throw new Refused(List.of(Optional.ofNullable(failed.getMessage())
                    .map(text -> text.replaceFirst("^ENGINE-\\d+ ", "").replaceAll(MACHINES, ""))
                    .orElse("Langkah ini gagal tanpa penjelasan (%s)."
                            .formatted(failed.getClass().getSimpleName()))));
        }
    }
}
