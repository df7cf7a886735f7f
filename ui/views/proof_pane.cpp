// SPDX-License-Identifier: Apache-2.0
#include "ui/views/proof_pane.h"
#include "core/causation/latency_text.h"
#include "ui/models/text_forms.h"
#include "ui/models/version_texts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/text_label.h"
#include <QHBoxLayout>
#include <QPainter>

namespace leftfold::ui {

namespace {

constexpr int edge = 14;
constexpr std::size_t mostBoxes = 50; ///< causes that are shown; a mapping with more has one fault, not fifty

/// A filled ground for something that is wrong.
class AlarmBox final : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens().removedSoft);
        painter.drawRoundedRect(rect(), 6, 6);
    }
};

void clearLayout(QVBoxLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

TextLabel* wrapped(const QString& text, TextStyle style, TextColor color) {
    auto* label = new TextLabel(text, style, color);
    label->setWordWrap(true);
    return label;
}

} // namespace

ProofPane::ProofPane(MappingSession& mapping, VersionSession& versions, QWidget* parent)
    : QWidget(parent)
    , m_mapping(mapping)
    , m_versions(versions) {
    setObjectName(QStringLiteral("proofPane"));
    build();
    connect(&versions, &VersionSession::proofChanged, this, &ProofPane::showProof);
    connect(&mapping, &MappingSession::edited, this, &ProofPane::showProof);
    showProof();
}

void ProofPane::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(edge, 10, edge, 10);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    m_prove = makeButton(tr("Prove"));
    m_prove->setObjectName(QStringLiteral("prove"));
    m_prove->setToolTip(tr("Send every stored event through the mapping (Ctrl+Return). Nothing is written."));
    connect(m_prove, &QPushButton::clicked, &m_versions, &VersionSession::prove);
    head->addWidget(makeSectionLabel(tr("PROOF ON THE WHOLE STORE")), 1);
    head->addWidget(m_prove);
    m_sentence = wrapped({}, TextStyle::Body, TextColor::Muted);
    m_sentence->setObjectName(QStringLiteral("proofSentence"));
    m_counts = new FactGrid;
    m_groups = new QVBoxLayout;
    m_groups->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_sentence);
    column->addWidget(m_counts);
    column->addLayout(m_groups);
    column->addStretch(1);
}

void ProofPane::showProof() {
    const Proof* proof = m_versions.proof();
    m_prove->setEnabled(!m_versions.isProving() && !m_mapping.isCompiling() && !m_mapping.problem());
    m_counts->clear();
    clearLayout(m_groups);
    m_counts->setVisible(proof != nullptr);
    if (m_versions.isProving())
        return m_sentence->setText(tr("Every stored event goes through the mapping…"));
    if (m_mapping.problem())
        return m_sentence->setText(tr("The mapping cannot run as it is now; mend it first."));
    if (!proof)
        return m_sentence->setText(tr("Not made yet: events beyond the sample may still fail."));
    m_sentence->setText(m_versions.proofHoldsNow() ? proofSentence(*proof) : tr("The mapping was edited since; prove it again."));
    m_sentence->setColor(!m_versions.proofHoldsNow() ? TextColor::Changed : proof->holds() ? TextColor::Added : TextColor::Muted);
    showCounts(*proof);
    showFailures(*proof);
    showUnused(*proof);
}

void ProofPane::showCounts(const Proof& proof) {
    const QString took = fromStored(latencyText(m_versions.proofDuration()));
    m_counts->addText(tr("checked"), QStringLiteral("%1 · %2").arg(groupedNumber(proof.checked), took), TextStyle::Mono);
    m_counts->addText(tr("upcast"), groupedNumber(proof.upcast), TextStyle::Mono, tr("came through their chain"));
    m_counts->addText(tr("unchanged"), groupedNumber(proof.unchanged), TextStyle::Mono, tr("no upcaster is for them"));
    m_counts->addText(tr("failed"), groupedNumber(proof.failed), TextStyle::Mono, tr("a step could not do its work"));
}

void ProofPane::showFailures(const Proof& proof) {
    for (std::size_t at = 0; at < std::min(proof.failures.size(), mostBoxes); ++at)
        m_groups->addWidget(failureBox(proof.failures[at]));
    if (proof.failures.size() > mostBoxes)
        m_groups->addWidget(
            wrapped(tr("and %1 more causes").arg(groupedNumber(std::ssize(proof.failures) - static_cast<std::int64_t>(mostBoxes))),
                TextStyle::Body, TextColor::Muted));
}

QWidget* ProofPane::failureBox(const FailureGroup& group) {
    auto* box = new AlarmBox;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(10, 6, 10, 6);
    column->setSpacing(2);
    column->addWidget(wrapped(failureText(group), TextStyle::Body, TextColor::Removed));
    auto* row = new QHBoxLayout;
    row->addWidget(new TextLabel(failureCount(group), TextStyle::Caption, TextColor::Removed), 1);
    QPushButton* show = makeButton(tr("Show"), ButtonKind::Link);
    show->setAccessibleName(tr("Show the first event that fails so"));
    connect(show, &QPushButton::clicked, &m_versions, [this, group] { m_versions.showFailure(group); });
    row->addWidget(show);
    column->addLayout(row);
    box->setEnabled(m_versions.proofHoldsNow()); // its places are those of the mapping that was proved
    return box;
}

void ProofPane::showUnused(const Proof& proof) {
    if (proof.unused.empty())
        return;
    m_groups->addSpacing(6);
    m_groups->addWidget(makeSectionLabel(tr("NO STORED EVENT COMES TO")));
    for (std::size_t at = 0; at < std::min(proof.unused.size(), mostBoxes); ++at)
        m_groups->addWidget(wrapped(fromStored(proof.unused[at].what), TextStyle::Body, TextColor::Muted));
}

} // namespace leftfold::ui
