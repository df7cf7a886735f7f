// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/mapping_history.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

MappingDocument noted(const std::string& note) {
    return *MappingDocument::parse(R"({"leftfold": "upcasters/1", "note": ")" + note + R"(", "upcasters": []})", "t.upcasters.json");
}

std::string noteOf(const MappingHistory& history) {
    const auto* note = history.document().root().find("note");
    return note ? note->text() : std::string();
}

} // namespace

class TstMappingHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyEditIsTakenBackAndBroughtAgain() {
        MappingHistory history(noted("a"));
        QVERIFY(!history.undoName() && !history.redoName());
        history.push(noted("b"), "first");
        history.push(noted("c"), "second");
        QCOMPARE(*history.undoName(), std::string("second"));
        history.undo();
        history.undo();
        QCOMPARE(noteOf(history), std::string("a"));
        QVERIFY(!history.undoName());
        QCOMPARE(*history.redoName(), std::string("first"));
        history.redo();
        QCOMPARE(noteOf(history), std::string("b"));
        history.undo();
        history.undo(); // nothing left
        QCOMPARE(noteOf(history), std::string("a"));
    }
    void anEditAfterUndoEndsWhatWasUndone() {
        MappingHistory history(noted("a"));
        history.push(noted("b"), "first");
        history.undo();
        history.push(noted("c"), "other");
        QVERIFY(!history.redoName());
        history.redo();
        QCOMPARE(noteOf(history), std::string("c"));
    }
    void typingInOneFieldIsOneEdit() {
        MappingHistory history(noted("a"));
        history.push(noted("b"), "note", MappingHistory::Join::SameName);
        history.push(noted("bc"), "note", MappingHistory::Join::SameName);
        history.push(noted("bcd"), "note", MappingHistory::Join::SameName);
        history.push(noted("x"), "other", MappingHistory::Join::SameName);
        history.undo();
        QCOMPARE(noteOf(history), std::string("bcd"));
        history.undo();
        QCOMPARE(noteOf(history), std::string("a"));
    }
    void typingAfterUndoOrSaveBeginsAnew() {
        MappingHistory history(noted("a"));
        history.push(noted("b"), "note", MappingHistory::Join::SameName);
        history.markSaved();
        history.push(noted("bc"), "note", MappingHistory::Join::SameName);
        QVERIFY(!history.isSaved());
        history.undo();
        QCOMPARE(noteOf(history), std::string("b"));
        QVERIFY(history.isSaved());
        history.push(noted("bd"), "note", MappingHistory::Join::SameName);
        history.undo();
        QCOMPARE(noteOf(history), std::string("b"));
    }
    void knowsWhetherItIsSaved() {
        MappingHistory history(noted("a"));
        QVERIFY(history.isSaved());
        history.push(noted("b"), "first");
        QVERIFY(!history.isSaved());
        history.undo();
        QVERIFY(history.isSaved());
        history.redo();
        history.markSaved();
        history.undo();
        QVERIFY(!history.isSaved());
        history.push(noted("c"), "other"); // the saved state can't be reached any more
        history.undo();
        QVERIFY(!history.isSaved());
    }
    void veryManyEditsForgetTheFirst() {
        MappingHistory history(noted("a"));
        for (int edit = 0; edit < 1500; ++edit)
            history.push(noted(std::to_string(edit)), "edit");
        int undone = 0;
        for (; history.undoName(); ++undone)
            history.undo();
        QCOMPARE(undone, 999);
        QCOMPARE(noteOf(history), std::string("500"));
        QVERIFY(!history.isSaved());
    }
};

LEFTFOLD_TEST(TstMappingHistory)
#include "tst_mapping_history.moc"
