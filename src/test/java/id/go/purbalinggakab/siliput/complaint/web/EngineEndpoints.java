package id.go.purbalinggakab.siliput.complaint.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.dto.CountResultDto;

/**
 * What the engine's REST interface answers, read off its own resource classes: every GET, and every POST that only asks.
 * So an endpoint that nobody thought of is asked as well.
 */
record EngineEndpoints(Class<?> root) {

    private static final int DEEPEST = 6;

    /** These POSTs return lists too, but they act. */
    private static final Set<String> ACTS = Set.of("evaluate", "fetchAndLock", "condition");

    record Endpoint(String verb, String path) {

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    List<Endpoint> all() {
        var path = root.getAnnotation(Path.class);
        return walk(root, path == null ? "" : clean(path.value()), 0)
                .distinct()
                .sorted(Comparator.comparing(Endpoint::toString))
                .toList();
    }

    private static Stream<Endpoint> walk(Class<?> resource, String base, int depth) {
        return depth > DEEPEST
                ? Stream.empty()
                : Stream.of(resource.getMethods()).flatMap(method -> endpoints(method, base, depth));
    }

    private static Stream<Endpoint> endpoints(Method method, String base, int depth) {
        var own = method.getAnnotation(Path.class);
        var path = own == null ? base : join(base, clean(own.value()));
        if (method.isAnnotationPresent(GET.class)) {
            return Stream.of(new Endpoint("GET", path));
        }
        if (method.isAnnotationPresent(POST.class)) {
            return asks(method, path) ? Stream.of(new Endpoint("POST", path)) : Stream.empty();
        }
        return own == null || Stream.of(method.getAnnotations()).anyMatch(EngineEndpoints::isVerb)
                ? Stream.empty()
                : walk(method.getReturnType(), path, depth + 1);
    }

    private static boolean isVerb(java.lang.annotation.Annotation annotation) {
        return annotation.annotationType().isAnnotationPresent(jakarta.ws.rs.HttpMethod.class);
    }

    private static boolean asks(Method method, String path) {
        var type = method.getReturnType();
        return (type == CountResultDto.class
                        || List.class.isAssignableFrom(type)
                        || type == Object.class && path.endsWith("list"))
                && ACTS.stream().noneMatch(path::contains);
    }

    private static String clean(String path) {
        return path.replaceAll("\\{(\\w[\\w-]*)\\s*:[^}]*\\}", "{$1}").replaceAll("^/|/$", "");
    }

    private static String join(String base, String path) {
        return base.isEmpty() ? path : path.isEmpty() ? base : base + "/" + path;
    }
}
