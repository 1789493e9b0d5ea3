package id.go.purbalinggakab.siliput.acting.process;

import static id.go.purbalinggakab.siliput.acting.process.ActingProcess.*;

import id.go.purbalinggakab.siliput.acting.ActingDocuments;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.identity.AccountEvent.ActingChanged;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.Appointments;
import id.go.purbalinggakab.siliput.identity.Role;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** An appointment from its writing down to its end; at the end exactly what was given is taken. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class ActingSteps {

    private final Appointments appointments;
    private final Acting acting;

    @Lazy
    private final IdentityService identity;

    private final MovedTasks tasks;
    private final ApplicationEventPublisher events;
    private final Actor actor;
    private final Clock clock;

    /** At once, so that everybody sees it coming. */
    @Bean
    JavaDelegate registerActing(ActingDocuments documents) {
        return execution -> {
            var appointment = written(execution, execution.getProcessInstanceId());
            appointments.register(appointment);
            appointment.document().ifPresent(id -> documents.bind(id, appointment.id()));
            APPOINTMENT.set(execution, appointment.id().toString());
        };
    }

    private Appointment written(VariableScope scope, String instance) {
        var person = ACTING.find(scope).filter(user -> !user.isBlank());
        return new Appointment(
                UUID.randomUUID(),
                ABSENT.from(scope),
                person,
                person.flatMap(user -> CAPACITY.find(scope)),
                STARTS_AT.from(scope),
                ENDS_AT.from(scope),
                BASIS.from(scope).strip(),
                DOCUMENT.find(scope).filter(id -> !id.isBlank()),
                actor.current(),
                clock.instant(),
                instance,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The acting person gets the absent person's own roles and open tasks. */
    @Bean
    JavaDelegate beginActing() {
        return execution -> {
            var appointment = appointment(execution);
            var given =
                    appointment.acting().map(user -> give(appointment, user)).orElse(Set.of());
            appointments.begin(appointment.id(), given, clock.instant());
            tasks.hand(appointment);
            events.publishEvent(new ActingChanged(appointment.absent()));
        };
    }

    /** What an appointment gave is not passed on, the administrator's needs a second word, what is held is not given. */
    private Set<Role> give(Appointment appointment, String user) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(acting.ownRoles(appointment.absent()));
        roles.removeAll(acting.ownRoles(user));
        roles.remove(Role.ADMINISTRATOR);
        roles.stream()
                .filter(role -> acting.granted(user, role).isEmpty())
                .forEach(role -> identity.createMembership(user, role.group()));
        return roles;
    }

    /** Takes back what the appointment gave, unless another one gives it still, and returns what is unfinished. */
    @Bean
    JavaDelegate endActing() {
        return execution -> {
            var appointment = appointment(execution);
            appointments.end(appointment.id(), ENDED_BY.find(execution).orElse(Actor.SYSTEM), clock.instant());
            if (appointment.isRunning()) {
                tasks.giveBack(appointment);
                appointment.acting().ifPresent(user -> take(appointment, user));
                events.publishEvent(new ActingChanged(appointment.absent()));
            }
        };
    }

    private void take(Appointment appointment, String user) {
        appointments.granted(appointment.id()).stream()
                .filter(role -> acting.granted(user, role).isEmpty())
                .forEach(role -> identity.deleteMembership(user, role.group()));
    }

    private Appointment appointment(VariableScope scope) {
        return appointments.find(UUID.fromString(APPOINTMENT.from(scope))).orElseThrow();
    }
}
