package id.go.purbalinggakab.siliput.identity.process;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where a password is being tried. */
final class LoginPlace {

    private LoginPlace() {}

    static String now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "";
    }
}
