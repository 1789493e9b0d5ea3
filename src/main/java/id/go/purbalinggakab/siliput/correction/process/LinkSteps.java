package id.go.purbalinggakab.siliput.correction.process;

import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.publishing.PublishedLinks;
import id.go.purbalinggakab.siliput.publishing.PublishedLinks.DeadLink;
import id.go.purbalinggakab.siliput.publishing.PublishedLinks.Place;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The night's look at the published links, and one task of the case for each that is dead. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class LinkSteps {

    private static final String NOTE = "TAUTAN";

    private final PublishedLinks links;
    private final Register register;
    private final Actor actor;
    private final Clock clock;

    @Bean
    JavaDelegate checkLinks() {
        return execution -> {
            if (LinkProcess.ROUND_BEGAN.find(execution).isEmpty()) {
                LinkProcess.ROUND_BEGAN.set(execution, clock.instant());
            }
            LinkProcess.TO_CHECK.set(execution, links.checkNext(LinkProcess.ROUND_BEGAN.from(execution)));
        };
    }

    @Bean
    JavaDelegate reportDeadLinks() {
        return execution -> {
            var runtime = execution.getProcessEngineServices().getRuntimeService();
            links.report(LinkProcess.ROUND_BEGAN.from(execution)).forEach(dead -> tell(dead, runtime));
        };
    }

    private static void tell(DeadLink dead, RuntimeService runtime) {
        runtime.createMessageCorrelation(LinkProcess.DIED)
                .processInstanceBusinessKey(dead.place().caseNumber())
                .setVariables(Map.of(
                        LinkProcess.PLACE.name(), dead.place().toString(),
                        LinkProcess.CHANNEL.name(), dead.place().channel().label(),
                        LinkProcess.LINK.name(), dead.link(),
                        LinkProcess.PROBLEM.name(), dead.problem()))
                .correlateStartMessage();
    }

    @Bean
    TaskListener repairLinkCompleted() {
        return task -> {
            var place = Place.parse(LinkProcess.PLACE.from(task));
            var what =
                    switch (LinkProcess.OUTCOME.from(task)) {
                        case CORRECTED -> corrected(task, place);
                        case GONE -> {
                            links.gone(place);
                            yield "memang sudah tidak ada";
                        }
                        case FALSE_ALARM -> {
                            links.falseAlarm(place);
                            yield "ternyata masih tayang";
                        }
                    };
            register.note(
                    place.caseNumber(),
                    NOTE,
                    "Tautan %s %s %s.%s"
                            .formatted(
                                    place.channel().label(),
                                    LinkProcess.LINK.from(task),
                                    what,
                                    LinkProcess.REMARK
                                            .find(task)
                                            .map(text -> " " + text)
                                            .orElse("")),
                    actor.of(task));
        };
    }

    private String corrected(DelegateTask task, Place place) {
        var link = LinkProcess.REPAIRED.from(task);
        links.corrected(place, link);
        return "dibetulkan menjadi " + link;
    }
}
