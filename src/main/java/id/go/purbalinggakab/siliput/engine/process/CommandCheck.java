package id.go.purbalinggakab.siliput.engine.process;

import java.util.Optional;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** A rule about what a person sends to the engine. */
interface CommandCheck {

    /** The reason, to be read by the person. */
    Optional<String> refusal(Command<?> command, Authentication person);
}
