// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/session/reducer_bench.h"
#include "ui/session/kept_file.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstKeptFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ReducerBench>();
        m_kept = std::make_unique<KeptFile>(m_bench->shop.workspace);
    }
    void writesAndKnowsIt() {
        m_kept->hold(openDocumentFile(m_bench->write("one")).value());
        QSignalSpy written(m_kept.get(), &KeptFile::written);
        m_kept->save("two");
        QTRY_COMPARE(written.count(), 1);
        QCOMPARE(ReducerBench::read(m_bench->file()), std::string("two"));
        QCOMPARE(*m_kept->file()->text, std::string("two"));
    }
    void whatIsSavedMeanwhileComesAfter() {
        m_kept->hold(openDocumentFile(m_bench->write("one")).value());
        QSignalSpy written(m_kept.get(), &KeptFile::written);
        for (const char* text : {"two", "three", "four"})
            m_kept->save(text);
        m_kept->saveAs(m_bench->file("new.json"), "five");
        QTRY_COMPARE(written.count(), 1);
        QCOMPARE(ReducerBench::read(m_bench->file()), std::string("two"));
        QCOMPARE(ReducerBench::read(m_bench->file("new.json")), std::string("five"));
        m_kept->save("six");
        m_kept->save("seven");
        QTRY_COMPARE(written.count(), 2);
        QCOMPARE(ReducerBench::read(m_bench->file("new.json")), std::string("seven"));
    }
    void whatWaitsGoesWithWhatFails() {
        m_kept->hold(openDocumentFile(m_bench->write("one")).value());
        QSignalSpy failed(m_kept.get(), &KeptFile::failed);
        QSignalSpy written(m_kept.get(), &KeptFile::written);
        m_bench->write("theirs");
        m_kept->save("mine");
        m_kept->save("mine too");
        QTRY_COMPARE(failed.count(), 1);
        m_kept->saveAs(m_bench->file(), "over it");
        QTRY_COMPARE(written.count(), 1);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(ReducerBench::read(m_bench->file()), std::string("over it"));
    }
    void neverWritesOverSomebodyElse() {
        m_kept->hold(openDocumentFile(m_bench->write("one")).value());
        QSignalSpy failed(m_kept.get(), &KeptFile::failed);
        m_bench->write("theirs");
        m_kept->save("mine");
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::Conflict);
        QCOMPARE(ReducerBench::read(m_bench->file()), std::string("theirs"));
    }
    void goesElsewhereWhereItIsTold() {
        QSignalSpy written(m_kept.get(), &KeptFile::written);
        m_kept->save("nowhere");
        m_kept->saveAs(m_bench->file("new.json"), "here");
        QTRY_COMPARE(written.count(), 1);
        QCOMPARE(ReducerBench::read(m_bench->file("new.json")), std::string("here"));
        QCOMPARE(m_kept->file()->path.filename().string(), std::string("new.json"));
    }
    void hearsOfOthers() {
        m_kept->hold(openDocumentFile(m_bench->write("one")).value());
        QSignalSpy changed(m_kept.get(), &KeptFile::changedOutside);
        QSignalSpy lost(m_kept.get(), &KeptFile::lost);
        m_bench->write("theirs");
        QTRY_VERIFY(changed.count() >= 1);
        QFile::remove(QString::fromStdString(m_bench->file()));
        QTRY_COMPARE(lost.count(), 1);
        QCOMPARE(*m_kept->file()->text, std::string("one"));
    }

private:
    std::unique_ptr<ReducerBench> m_bench;
    std::unique_ptr<KeptFile> m_kept;
};

LEFTFOLD_TEST(TstKeptFile)
#include "tst_kept_file.moc"
