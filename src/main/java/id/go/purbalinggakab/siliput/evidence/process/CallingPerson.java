package id.go.purbalinggakab.siliput.evidence.process;

import id.go.purbalinggakab.siliput.engine.Actor;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/** Who sent the command that runs; nobody where the engine works by itself. */
@Component
class CallingPerson {

    String current() {
        var inside = Context.getCommandContext();
        var user = inside == null ? null : inside.getAuthenticatedUserId();
        return user == null || user.isBlank() ? Actor.SYSTEM : user;
    }
}
