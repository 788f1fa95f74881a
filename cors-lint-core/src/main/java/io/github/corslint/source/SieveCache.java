package io.github.corslint.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * What the sieve said about files in earlier runs, so that files that are still the same are not
 * read again. A file is the same when its size and the time of its last change are. Answers about
 * files that changed within {@value #SETTLING_MILLIS} ms before they were asked for are not kept: a
 * later change may have the same time.
 *
 * <p>Kept in one file of a folder for each kind of scan, which is replaced as a whole and checked
 * when it is read: several processes may use it at once, and one that is broken, or made for other
 * words, counts as empty. What cannot be written is not kept, and what nobody used for {@value
 * #FORGOTTEN_DAYS} days is removed. Safe for use by several threads.
 */
public final class SieveCache {

  /** Answers nothing and keeps nothing. */
  public static final SieveCache OFF = new SieveCache(Optional.empty(), 0);

  private static final String PREFIX = "sieve-";
  private static final String SUFFIX = ".cache";
  private static final String DRAFT = ".tmp";
  private static final int SIGNATURE = 0x434f5253;
  private static final int FORMAT = 1;
  private static final long NANOS_IN_MILLI = 1_000_000;
  private static final int SETTLING_MILLIS = 2_000;
  private static final int FORGOTTEN_DAYS = 30;

  private final Optional<Path> file;
  private final long words;
  private final Map<String, Answer> before;
  private final LongAdder remembered = new LongAdder();
  private final Map<String, Answer> now = new ConcurrentHashMap<>();

  /** What the file holds, as far as this process knows. */
  private volatile Map<String, Answer> kept;

  private record Answer(FileStamp stamp, boolean mayMatch) {}

  private SieveCache(Optional<Path> file, long words) {
    this.file = file;
    this.words = words;
    this.before = file.map(this::read).orElseGet(Map::of);
    this.kept = before;
  }

  /**
   * The cache for one kind of scan.
   *
   * @param folder where caches are kept; made when there is something to keep
   * @param scan what tells the scan from others, such as the folder to which paths are relative
   * @param words of every sieve that is asked
   */
  public static SieveCache in(Path folder, String scan, Collection<String> words) {
    long name = checksum(scan);
    Path file = folder.resolve(PREFIX + Long.toHexString(name) + SUFFIX);
    return new SieveCache(Optional.of(file), checksum(String.join("\n", words)));
  }

  /** What the sieve says about a file: remembered, or asked now. */
  public boolean mayMatch(Sieve sieve, SourceTree tree, SourceFile source) {
    Optional<FileStamp> stamp = file.isEmpty() ? Optional.empty() : tree.stamp(source);
    if (stamp.isEmpty()) {
      return sieve.mayMatch(tree, source);
    }
    Answer known = before.get(source.path());
    if (known != null && known.stamp().equals(stamp.get())) {
      now.put(source.path(), known);
      remembered.increment();
      return known.mayMatch();
    }
    long age = System.currentTimeMillis() - stamp.get().modified() / NANOS_IN_MILLI;
    boolean mayMatch = sieve.mayMatch(tree, source);
    if (age > SETTLING_MILLIS) {
      now.put(source.path(), new Answer(stamp.get(), mayMatch));
    }
    return mayMatch;
  }

  /** How many answers were remembered so far. */
  public int remembered() {
    return remembered.intValue();
  }

  /** Keeps the answers of this run for the next; those about files that it did not see are gone. */
  public void save() {
    if (file.isEmpty()) {
      return;
    }
    Path target = file.get();
    try {
      if (now.equals(kept)) {
        touch(target);
      } else {
        replace(target);
        kept = Map.copyOf(now);
      }
    } catch (IOException e) {
      // The next run reads the files again, which is all that is lost.
      return;
    }
  }

  /** Tells that the file is in use. */
  private static void touch(Path target) throws IOException {
    Instant now = Instant.now();
    if (Files.isRegularFile(target)
        && Files.getLastModifiedTime(target).toInstant().isBefore(now.minus(Duration.ofDays(1)))) {
      Files.setLastModifiedTime(target, FileTime.from(now));
    }
  }

  private void replace(Path target) throws IOException {
    Path folder = target.resolveSibling(".").normalize();
    Files.createDirectories(folder);
    Path whole = Files.createTempFile(folder, PREFIX, DRAFT);
    try {
      write(whole);
      Files.move(
          whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
    forgetOld(folder);
  }

  /** Removes what nobody used for long, and drafts of processes that were ended. */
  private static void forgetOld(Path folder) throws IOException {
    Instant old = Instant.now().minus(Duration.ofDays(FORGOTTEN_DAYS));
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, PREFIX + "*{" + SUFFIX + "," + DRAFT + "}")) {
      for (Path other : files) {
        if (Files.getLastModifiedTime(other).toInstant().isBefore(old)) {
          Files.deleteIfExists(other);
        }
      }
    }
  }

  private void write(Path target) throws IOException {
    CRC32 sum = new CRC32();
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(target));
        DataOutputStream out = new DataOutputStream(new CheckedOutputStream(file, sum))) {
      out.writeInt(SIGNATURE);
      out.writeInt(FORMAT);
      out.writeLong(words);
      out.writeInt(now.size());
      for (Map.Entry<String, Answer> entry : new TreeMap<>(now).entrySet()) {
        byte[] path = entry.getKey().getBytes(StandardCharsets.UTF_8);
        out.writeInt(path.length);
        out.write(path);
        out.writeLong(entry.getValue().stamp().size());
        out.writeLong(entry.getValue().stamp().modified());
        out.writeBoolean(entry.getValue().mayMatch());
      }
      out.writeLong(sum.getValue());
    }
  }

  private Map<String, Answer> read(Path source) {
    if (!Files.isRegularFile(source)) {
      return Map.of();
    }
    CRC32 sum = new CRC32();
    try (DataInputStream in =
        new DataInputStream(
            new CheckedInputStream(new BufferedInputStream(Files.newInputStream(source)), sum))) {
      if (in.readInt() != SIGNATURE || in.readInt() != FORMAT || in.readLong() != words) {
        return Map.of();
      }
      int count = in.readInt();
      Map<String, Answer> answers = new HashMap<>();
      for (int i = 0; i < count; i++) {
        String path = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        FileStamp stamp = new FileStamp(in.readLong(), in.readLong());
        answers.put(path, new Answer(stamp, in.readBoolean()));
      }
      long expected = sum.getValue();
      return in.readLong() == expected ? Map.copyOf(answers) : Map.of();
    } catch (IOException | IllegalArgumentException broken) {
      return Map.of();
    }
  }

  private static long checksum(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }
}
