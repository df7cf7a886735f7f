// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/draft_file.h"
#include "tests/runner.h"
#include <QTemporaryDir>
#include <fstream>

using namespace leftfold;
namespace fs = std::filesystem;

class TstDraftFile : public QObject {
    Q_OBJECT

    static void write(const fs::path& file, const char* text) { std::ofstream(file) << text; }
    static std::string read(const fs::path& file) {
        std::ifstream stream(file);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

private Q_SLOTS:
    void itIsThereWhenItIsPutInPlace() {
        const QTemporaryDir folder;
        const fs::path file = folder.filePath(QStringLiteral("a.csv")).toStdString();
        write(file, "old");
        {
            DraftFile draft(file);
            write(draft.path(), "new");
            QCOMPARE(read(file), std::string("old"));
            QVERIFY(draft.putInPlace());
        }
        QCOMPARE(read(file), std::string("new"));
    }

    void otherwiseNothingIsLeft() {
        const QTemporaryDir folder;
        {
            const DraftFile draft(fs::path(folder.filePath(QStringLiteral("a.db")).toStdString()));
            write(draft.path(), "half");
            write(draft.path().string() + "-journal", "half");
        }
        QVERIFY(fs::is_empty(folder.path().toStdString()));
    }

    void somebodysFileOfThatNameIsLeftAlone() {
        const QTemporaryDir folder;
        const fs::path file = folder.filePath(QStringLiteral("a.db")).toStdString();
        write(file.string() + ".part", "precious");
        {
            const DraftFile draft(file);
            write(draft.path(), "half");
        }
        QCOMPARE(read(file.string() + ".part"), std::string("precious"));
    }

    void aFolderThatIsGoneIsSaid() {
        DraftFile draft("/no/such/folder/a.csv");
        const auto put = draft.putInPlace();
        QVERIFY(!put);
        QVERIFY(put.error().message.find("cannot be put in place") != std::string::npos);
    }
};

LEFTFOLD_TEST(TstDraftFile)
#include "tst_draft_file.moc"
