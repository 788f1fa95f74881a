package io.github.corslint.lsp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** A language server for one client, from its first message to its last. */
public final class LanguageServerProcess {

  /** The library logs each malformed message with a stack trace; editors are told in an answer. */
  private static final Logger LIBRARY = Logger.getLogger("org.eclipse.lsp4j");

  private LanguageServerProcess() {}

  /**
   * Serves a client until it says good-bye, its messages end, or its process is gone.
   *
   * @param version what the server tells as its version
   * @return 0 when the client asked for the end, else 1, as the protocol has it
   */
  public static int serve(InputStream in, OutputStream out, String version) throws IOException {
    LIBRARY.setLevel(Level.OFF);
    ExecutorService messages =
        Executors.newCachedThreadPool(task -> daemon(task, "cors-lint-messages"));
    try (CorsLanguageServer server = new CorsLanguageServer(version)) {
      Launcher<LanguageClient> launcher =
          new LSPLauncher.Builder<LanguageClient>()
              .setLocalService(server)
              .setRemoteInterface(LanguageClient.class)
              .setInput(in)
              .setOutput(out)
              .setExecutorService(messages)
              .setExceptionHandler(LanguageServerProcess::error)
              .create();
      server.connect(launcher.getRemoteProxy());
      Future<Void> listening = launcher.startListening();
      server.whenOver(() -> listening.cancel(true));
      await(listening);
      return server.exitCode();
    } finally {
      messages.shutdownNow();
    }
  }

  /** Serves the first client that connects to a port of this machine; no other machine can. */
  public static int listen(int port, String version, Runnable whenReady) throws IOException {
    try (ServerSocket server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      whenReady.run();
      try (Socket client = server.accept()) {
        return serve(client.getInputStream(), client.getOutputStream(), version);
      }
    }
  }

  /** What failed, in one line; where it failed is nothing to an editor. */
  private static ResponseError error(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof ResponseErrorException known) {
      return known.getResponseError();
    }
    boolean cancelled = cause instanceof CancellationException;
    return new ResponseError(
        cancelled ? ResponseErrorCode.RequestCancelled : ResponseErrorCode.InternalError,
        cancelled ? "cancelled" : "cors-lint: internal error: " + cause,
        null);
  }

  private static void await(Future<Void> listening) throws IOException {
    try {
      listening.get();
    } catch (CancellationException over) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IOException("the connection to the editor broke: " + e.getMessage(), e);
    }
  }

  static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(null, task, name, 64L << 20);
    thread.setDaemon(true);
    return thread;
  }
}
