// SPDX-License-Identifier: Apache-2.0
#include "core/model/document.h"
#include "core/model/document_file.h"
#include "tests/runner.h"
#include <fstream>

using namespace leftfold;

class TstDocumentFile : public QObject {
    Q_OBJECT

    std::filesystem::path put(const char* name, const std::string& text) {
        const auto path = std::filesystem::path(m_folder.path().toStdString()) / name;
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }

    qsizetype files() const { return QDir(m_folder.path()).entryList(QDir::Files).size(); }

private Q_SLOTS:
    void whatIsSavedIsThere() {
        auto file = openDocumentFile(put("a.json", "old")).value();
        QCOMPARE(*file.text, std::string("old"));
        QVERIFY(saveDocumentFile(file, "new"));
        QCOMPARE(loadText(file.path).value(), std::string("new"));
        QVERIFY(saveDocumentFile(file, "newer")); // what it holds now is known
        QCOMPARE(loadText(file.path).value(), std::string("newer"));
    }

    void whatSomebodyElseWroteStays() {
        auto file = openDocumentFile(put("b.json", "old")).value();
        put("b.json", "theirs");
        const auto before = files();
        const auto saved = saveDocumentFile(file, "mine");
        QCOMPARE(saved.error().code, ErrorCode::Conflict);
        QCOMPARE(saved.error().message,
            file.path.string()
                + " was changed by somebody else since it was opened; nothing was written. Open it again, or save under another name.");
        QCOMPARE(loadText(file.path).value(), std::string("theirs"));
        QCOMPARE(files(), before);
    }

    void aNewFileReplacesNone() {
        DocumentFile fresh{put("c.json", "there already"), {}};
        QCOMPARE(saveDocumentFile(fresh, "mine").error().code, ErrorCode::Conflict);
        fresh.path = std::filesystem::path(m_folder.path().toStdString()) / "d.json";
        QVERIFY(saveDocumentFile(fresh, "mine"));
        QCOMPARE(loadText(fresh.path).value(), std::string("mine"));
    }

    void aFileThatWasTakenAwayComesBack() {
        auto file = openDocumentFile(put("e.json", "old")).value();
        std::filesystem::remove(file.path);
        QVERIFY(saveDocumentFile(file, "new"));
        QCOMPARE(loadText(file.path).value(), std::string("new"));
    }

    void linksAndPermissionsStay() {
        const auto target = put("f.json", "old");
        std::filesystem::permissions(target, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        const auto link = std::filesystem::path(m_folder.path().toStdString()) / "link.json";
        std::filesystem::create_symlink(target, link);
        auto file = openDocumentFile(link).value();
        QVERIFY(saveDocumentFile(file, "new"));
        QVERIFY(std::filesystem::is_symlink(link));
        QCOMPARE(loadText(target).value(), std::string("new"));
        QCOMPARE(std::filesystem::status(target).permissions(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    }

    void whereNothingCanBeWrittenSaysSo() {
        DocumentFile file{"/proc/leftfold/u.json", {}};
        const auto saved = saveDocumentFile(file, "x");
        QCOMPARE(saved.error().code, ErrorCode::PermissionDenied);
        QVERIFY(saved.error().message.starts_with("/proc/leftfold/u.json cannot be written; nothing was changed."));
    }

private:
    QTemporaryDir m_folder;
};

LEFTFOLD_TEST(TstDocumentFile)
#include "tst_document_file.moc"
