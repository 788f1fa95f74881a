package io.github.corslint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The expected hashes were computed by Microsoft's sarif-multitool 5.7.0. */
final class LineHashesTest {

  @Test
  void leaveBlanksOut() {
    assertEquals(
        List.of(
            "4e7eb2e9ae8e4556:1",
            "a1669414b6ca3ca4:1",
            "5bb340f86c1a314a:1",
            "f722cf2067dc4c4e:1",
            "f6360f147813ff66:1",
            "32dce9ccfdbc9d3e:1",
            "c129715d7a2bc9a3:1"),
        LineHashes.of("package a;\n\nclass A {\n\tint x;\n\tint x;\n}\n"));
  }

  @Test
  void treatEveryLineEndAlike() {
    assertEquals(
        List.of(
            "3a08cdb5be13dd4e:1",
            "5a92b38272e16adc:1",
            "1f13cbd49b73df62:1",
            "f6360f147813ff66:1",
            "32dce9ccfdbc9d3e:1",
            "c129715d7a2bc9a3:1"),
        LineHashes.of("package a;\r\n\r\nclass A {\r\n  int x;\r\n}\r\n"));
  }

  @Test
  void needNoFinalLineEnd() {
    assertEquals(
        List.of("6c82b152741edf50:1", "8781d0f541efdecb:1"),
        LineHashes.of("class A {}\nclass B {}"));
  }

  @Test
  void numberRepeats() {
    assertEquals(
        List.of(
            "bb0b544323452c0a:1",
            "bb0b544323452c0a:2",
            "bb0b544323452c0a:3",
            "bb0b544323452c0a:4",
            "bb0b544323452c0a:5",
            "bb0b544323452c0a:6",
            "bb0b544323452c0a:7",
            "bb0b544323452c0a:8",
            "bb0b544323452c0a:9",
            "bb0b544323452c0a:10",
            "bb0b544323452c0a:11",
            "310c0cbf63354ab0:1",
            "85d6c9874203b62b:1",
            "6ad1c3ec84675b8e:1",
            "909e7332027ed99:1",
            "21c9816d4d0df90c:1",
            "6de412f713b494a7:1",
            "9b14f24ed7a9912a:1",
            "854723ff76882955:1",
            "88f85e67cf5a31e8:1",
            "c129715d7a2bc9a3:1"),
        LineHashes.of("  int value;\n".repeat(20)));
  }
}
