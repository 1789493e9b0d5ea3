package id.go.purbalinggakab.siliput.engine.process;

import java.util.Optional;

/**
 * A step that somebody wants to do, in the version that the case runs on.
 *
 * @param id of the start form or task, or the message's name
 * @param deployment of its diagram, or of the case that a message goes to; blank where there is none
 * @param form its form's file
 */
record AskedStep(String id, String deployment, Optional<String> form) {}
