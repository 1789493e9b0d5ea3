package id.go.purbalinggakab.siliput.identity.process;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Keeps the content security policy's nonce with its own request. The web applications keep it in the servlet context,
 * where a parallel page load overwrites it and the browser then blocks every script.
 */
class NonceRequest extends HttpServletRequestWrapper {

    private static final String NONCE = "org.camunda.bpm.csp.nonce";

    private Object nonce;

    NonceRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public ServletContext getServletContext() {
        var shared = super.getServletContext();
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, args) -> {
                    boolean aboutNonce = args != null && args.length > 0 && NONCE.equals(args[0]);
                    if (aboutNonce && method.getName().equals("setAttribute")) {
                        nonce = args[1];
                        return null;
                    }
                    if (aboutNonce && method.getName().equals("getAttribute")) {
                        return nonce;
                    }
                    try {
                        return method.invoke(shared, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
