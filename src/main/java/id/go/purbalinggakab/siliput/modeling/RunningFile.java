package id.go.purbalinggakab.siliput.modeling;

import java.time.Instant;

/**
 * A diagram, table or form as it runs for new cases.
 *
 * @param version of the diagram or table; a form has that of its diagram
 * @param by who brought it, the system's name where the start of the service did
 */
public record RunningFile(
        String name, String title, byte[] content, int version, Instant since, String by, String deployment) {}
