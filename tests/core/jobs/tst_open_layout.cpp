// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/open_layout.h"
#include "tests/runner.h"
#include <QFile>
#include <QTemporaryDir>

using namespace leftfold;

class TstOpenLayout : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string file(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }
    static constexpr const char* text = R"({"leftfold":"layout/1","name":"mine","engines":["sqlite"]})";

private Q_SLOTS:
    void shippedOnesHaveNoFile() {
        const auto opened = openLayout("marten");
        QVERIFY(opened && !opened->file);
        QCOMPARE(opened->title, std::string("marten.layout.json"));
        QVERIFY(opened->text.find("mt_dotnet_type") != std::string::npos);
    }

    void filesAreSavedWhole() {
        QVERIFY(saveLayout({file("mine.layout.json"), {}}, text));
        const auto opened = openLayout(file("mine.layout.json"));
        QVERIFY(opened && opened->file);
        QCOMPARE(opened->text, std::string(text));
        QCOMPARE(opened->title, std::string("mine.layout.json"));
        QVERIFY(!openLayout(file("nowhere.layout.json")));
    }

    void whatIsNoLayoutIsNotSaved() {
        const auto saved = saveLayout({file("bad.layout.json"), {}}, R"({"leftfold":"layout/1"})");
        QCOMPARE(saved.error().code, ErrorCode::InvalidArgument);
        QVERIFY(saved.error().message.starts_with("bad.layout.json:1"));
        QVERIFY(!QFile::exists(QString::fromStdString(file("bad.layout.json"))));
    }

    void anothersChangeStays() {
        QVERIFY(saveLayout({file("shared.layout.json"), {}}, text));
        QCOMPARE(saveLayout({file("shared.layout.json"), "what was there before"}, text).error().code, ErrorCode::Conflict);
    }
};

LEFTFOLD_TEST(TstOpenLayout)
#include "tst_open_layout.moc"
