// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/load_fold.h"
#include "core/replay/merge_reducer.h"
#include "core/replay/reducer_makers.h"
#include "resources/documents.h"
#include "tests/runner.h"
#include <QFile>
#include <QTemporaryDir>

using namespace leftfold;

class TstLoadFold : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string write(const char* name, const char* text) {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return file.fileName().toStdString();
    }

private Q_SLOTS:
    void nothingIsNoError() {
        QVERIFY(*loadReducer("") == nullptr);
        QVERIFY(*loadUpcasters("") == nullptr);
    }

    void filesAreRead() {
        const auto reducer = loadReducer(write("mine.reducer.json", R"({"leftfold":"reducer/1","initial":{"n":0},"when":{}})"));
        QVERIFY2(reducer.has_value(), reducer ? "" : reducer.error().message.c_str());
        QCOMPARE((*reducer)->name(), std::string("mine.reducer.json"));
        const auto upcasters = loadUpcasters(write("mine.upcasters.json", R"({"leftfold":"upcasters/1","upcasters":[]})"));
        QVERIFY2(upcasters.has_value(), upcasters ? "" : upcasters.error().message.c_str());
        QVERIFY((*upcasters)->empty());
    }

    void errorsNameFileAndLine() {
        const auto reducer = loadReducer(write("bad.reducer.json", "{\n\"leftfold\": \"reducer/1\",\n\"when\": []}"));
        QVERIFY(!reducer);
        QCOMPARE(reducer.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(reducer.error().message.starts_with("bad.reducer.json:"), reducer.error().message.c_str());
    }

    void missingFilesAreTold() {
        const auto reducer = loadReducer("no-such-file");
        QVERIFY(!reducer);
        QCOMPARE(reducer.error().code, ErrorCode::NotFound);
        QVERIFY(loadUpcasters("no-such-file").error().message.starts_with("There is no file no-such-file"));
    }

    void scriptsGoToWhoeverRunsThem() {
        std::string asked;
        provideReducers({[&](std::string_view text, std::string_view name) {
                             asked = std::string(name) + ':' + std::string(text.substr(0, 5));
                             return ReducerMakers::Made(std::make_shared<MergeReducer>());
                         },
            {}});
        const auto file = write("mine.js", "text of it");
        QVERIFY(loadReducer(file).has_value());
        QCOMPARE(asked, std::string("mine.js:text "));
        QVERIFY(loadReducer("/agreed.js", {{"/agreed.js", "other"}}).has_value());
        QCOMPARE(asked, std::string("agreed.js:other"));
        QVERIFY(loadReducer("sample:order.js").has_value());
        QCOMPARE(asked, std::string("order.js:// An"));
        provideReducers({});
        QCOMPARE(loadReducer("no.js").error().message, std::string("There is no file no.js."));
        QCOMPARE(loadReducer("sample:no.js").error().code, ErrorCode::NotFound);
        QCOMPARE(loadReducer(file).error().code, ErrorCode::Unsupported);
    }

    void aProgramNeedsLeave() {
        std::string asked;
        provideReducers({{}, [&](const std::string& command, const std::string& folder) {
                             asked = command + '@' + folder;
                             return ReducerMakers::Made(std::make_shared<MergeReducer>());
                         }});
        QCOMPARE(loadReducer("exec:node fold.js").error().message,
            std::string(
                "The reducer exec:node fold.js starts a program, to which nobody has agreed. Pass --allow-exec if you know what it does."));
        QCOMPARE(asked, std::string());
        QVERIFY(loadReducer("exec:node fold.js", {}, {true, "/work"}).has_value());
        QCOMPARE(asked, std::string("node fold.js@/work"));
        provideReducers({});
    }

    void everySampleDocumentCanBeNamed() {
        for (const Document& document : builtInDocuments()) {
            const QString name = QString::fromUtf8(document.name.data(), static_cast<qsizetype>(document.name.size()));
            const std::string word = name.section(QLatin1Char('/'), 1).section(QLatin1Char('.'), 0, 0).toStdString();
            if (name.startsWith(QLatin1String("samples/")) && name.endsWith(QLatin1String(".reducer.json")))
                QVERIFY2(loadReducer(word).has_value(), word.c_str());
            if (name.startsWith(QLatin1String("samples/")) && name.endsWith(QLatin1String(".upcasters.json")))
                QVERIFY2(loadUpcasters(word).has_value(), word.c_str());
        }
    }

    void whatWasAgreedToIsNotReadAgain() {
        const auto file = write("agreed.reducer.json", "{");
        const DocumentTexts texts{{file, R"({"leftfold":"reducer/1","when":{}})"}, {"/gone.reducer.json", std::nullopt}};
        QVERIFY(loadReducer(file, texts).has_value());
        QVERIFY(!loadReducer(file));
        QVERIFY(loadReducer("/gone.reducer.json", texts).error().message.starts_with("There is no file"));
    }

    void whatShipsComesBeforeTheWorkingDirectory() {
        const QTemporaryDir folder;
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder.path()));
        QFile file(QStringLiteral("order"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        const bool shipped = loadReducer("order").has_value();
        const bool own = loadReducer("./order").has_value();
        QVERIFY(QDir::setCurrent(before));
        QVERIFY(shipped && !own);
    }

    void severalMappingsAreReadAsOne() {
        const QTemporaryDir folder;
        const auto put = [&](const char* name, const std::string& text) {
            QFile file(folder.filePath(QLatin1String(name)));
            if (file.open(QIODevice::WriteOnly))
                file.write(text.data(), static_cast<qint64>(text.size()));
            return file.fileName().toStdString();
        };
        const auto a = put("a.upcasters.json", R"({"leftfold":"upcasters/1","upcasters":[{"event_type":"a","from":1,"to":2,"steps":[]}]})");
        const auto b = put("b.upcasters.json", R"({"leftfold":"upcasters/1","upcasters":[{"event_type":"b","from":1,"to":2,"steps":[]}]})");
        const auto both = loadUpcasters(std::vector<std::string>{a, b});
        QVERIFY(both && (*both)->find("a", 1) && (*both)->find("b", 1));
        QVERIFY(!loadUpcasters(a + '\n' + b)); // a name is a name
        QVERIFY(!loadUpcasters(std::vector<std::string>{a, a})); // two for one version
        QVERIFY(*loadUpcasters(std::vector<std::string>{}) == nullptr);
        const auto bad = loadUpcasters(std::vector<std::string>{a, put("c.upcasters.json", "{")});
        QVERIFY(bad.error().message.starts_with("c.upcasters.json:1:"));
    }
};

LEFTFOLD_TEST(TstLoadFold)
#include "tst_load_fold.moc"
