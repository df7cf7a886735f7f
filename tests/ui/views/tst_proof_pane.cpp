// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/session/version_bench.h"
#include "ui/views/proof_pane.h"
#include <QLabel>
#include <QPushButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstProofPane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<VersionBench>();
        m_pane = std::make_unique<ProofPane>(m_bench->mapping, m_bench->versions);
        m_pane->show();
        QVERIFY(m_bench->openAll());
    }
    void cleanup() {
        m_pane.reset();
        m_bench.reset();
    }
    void beforeItSaysThatNothingIsProved() {
        QVERIFY(sentence().startsWith(QStringLiteral("Not made yet")));
        QVERIFY(prove()->isEnabled());
    }
    void countsAndCauses() {
        prove()->click();
        QVERIFY(!prove()->isEnabled());
        QTRY_VERIFY(says(QStringLiteral("2 events cannot be read")));
        QVERIFY(says(QStringLiteral("2 events, the first at 7")));
        QVERIFY(says(QStringLiteral("step 2")));
        QVERIFY(says(QStringLiteral("30 · ")));
    }
    void showLeadsToTheEvent() {
        prove()->click();
        QTRY_VERIFY(m_bench->versions.proof());
        m_bench->versions.selectType("note.taken");
        QPushButton* show = nullptr;
        QTRY_VERIFY((show = button(QStringLiteral("Show"))));
        show->click();
        QTRY_VERIFY(m_bench->versions.shownEvent() && m_bench->versions.shownEvent()->id.text == "event-7");
        QCOMPARE(*m_bench->versions.step(), std::size_t{1});
    }
    void anEditMakesItOld() {
        prove()->click();
        QTRY_VERIFY(m_bench->versions.proof());
        QVERIFY(m_bench->mapping.edit("drop", &VersionBench::dropFirstStep));
        QTRY_VERIFY(sentence().contains(QStringLiteral("edited since")));
    }
    void whatCanNotRunIsNotProved() {
        QVERIFY(m_bench->mapping.edit("break", [](const MappingDocument& document) {
            return document.replaced(*JsonPointer::parse("/upcasters/0/steps/0/op"), Value::string("mvoe"));
        }));
        QTRY_VERIFY(sentence().contains(QStringLiteral("mend it first")));
        QVERIFY(!prove()->isEnabled());
    }

private:
    QPushButton* prove() { return button(QStringLiteral("Prove")); }
    QPushButton* button(const QString& text) {
        for (auto* each : m_pane->findChildren<QPushButton*>())
            if (each->text() == text)
                return each;
        return nullptr;
    }
    QString sentence() { return m_pane->findChild<QLabel*>(QStringLiteral("proofSentence"))->text(); }
    bool says(const QString& words) {
        for (const auto* label : m_pane->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }

    std::unique_ptr<VersionBench> m_bench;
    std::unique_ptr<ProofPane> m_pane;
};

LEFTFOLD_TEST(TstProofPane)
#include "tst_proof_pane.moc"
