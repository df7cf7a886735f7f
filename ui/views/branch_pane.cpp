// SPDX-License-Identifier: Apache-2.0
#include "ui/views/branch_pane.h"
#include "core/model/json_text.h"
#include "core/replay/comparison_markdown.h"
#include "ui/models/branch_texts.h"
#include "ui/models/text_forms.h"
#include "ui/views/branch_editor.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/paired_step_delegate.h"
#include "ui/widgets/paired_strip.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/states_beside.h"
#include "ui/widgets/text_label.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

namespace leftfold::ui {

BranchPane::BranchPane(Workspace& workspace, ReplaySession& replay, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_replay(replay)
    , m_session(workspace, replay, this) {
    setObjectName(QStringLiteral("branchPane"));
    build();
    connectParts();
    showBranches();
    showFolded();
}

/// A field that loses the focus because it goes away tells nobody.
BranchPane::~BranchPane() {
    m_name->disconnect(this);
    m_condition->disconnect(this);
}

void BranchPane::connectParts() {
    connect(&m_session, &BranchSession::branchesChanged, this, &BranchPane::showBranches);
    connect(&m_session, &BranchSession::foldedChanged, this, &BranchPane::showFolded);
    connect(&m_session, &BranchSession::verdictChanged, this, &BranchPane::showVerdict);
    connect(&m_session, &BranchSession::rowChanged, this, &BranchPane::showRow);
    connect(&m_session, &BranchSession::statesChanged, this, &BranchPane::showStates);
    connect(m_choice, &QComboBox::activated, this, [this](int index) { m_session.choose(static_cast<std::size_t>(index)); });
    connect(m_name, &QLineEdit::editingFinished, this, &BranchPane::takeName);
    connect(m_remove, &QToolButton::clicked, this, &BranchPane::removeBranch);
    connect(
        m_condition, &SearchField::searched, this, [this](const QString& text) { m_session.setCondition(text.trimmed().toStdString()); });
    connect(m_strip, &PairedStrip::valueChanged, this, [this](int row) {
        if (!m_filling)
            m_session.setRow(static_cast<std::size_t>(row));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (current.isValid() && !m_filling)
            m_session.setRow(static_cast<std::size_t>(current.row()));
    });
    connect(&Theme::instance(), &Theme::changed, m_table->viewport(), qOverload<>(&QWidget::update));
}

void BranchPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_session.setWatched(true);
}

void BranchPane::hideEvent(QHideEvent* event) {
    m_session.setWatched(false);
    QWidget::hideEvent(event);
}

void BranchPane::showBranches() {
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const Branch& branch : m_session.branches())
        m_choice->addItem(fromStored(branch.name));
    m_choice->setCurrentIndex(m_session.chosen() ? static_cast<int>(*m_session.chosen()) : -1);
    m_choice->setVisible(m_session.branches().size() > 1);
    const bool any = m_session.branch() != nullptr;
    m_name->setVisible(any);
    if (!m_name->hasFocus() || !m_name->isModified())
        m_name->setText(any ? fromStored(m_session.branch()->name) : QString());
    m_remove->setEnabled(any);
}

void BranchPane::takeName() {
    m_name->setModified(false);
    m_session.rename(m_name->text().trimmed().toStdString());
}

/// Undo knows the edits of a branch, not the branches.
void BranchPane::removeBranch() {
    const Branch* branch = m_session.branch();
    if (!branch)
        return;
    if (!branch->edits.empty()) {
        QMessageBox box(QMessageBox::Question, tr("Remove the branch"),
            tr("Removing %1 also removes its edits, and nothing brings them back.").arg(fromStored(branch->name)), QMessageBox::NoButton,
            this);
        const QAbstractButton* remove = box.addButton(tr("Remove"), QMessageBox::DestructiveRole);
        box.setDefaultButton(box.addButton(QMessageBox::Cancel));
        box.exec();
        if (box.clickedButton() != remove)
            return;
    }
    m_session.removeChosen();
}

void BranchPane::showFolded() {
    const auto& both = m_session.both();
    const auto steps = both ? std::make_shared<const PairedSteps>(pairedSteps(m_replay.timeline(), *both)) : nullptr;
    m_filling = true;
    m_model.setSteps(steps);
    m_delegate->setColors(steps ? pairedColors(*steps) : EventTypeColors());
    m_strip->setSteps(steps, tr("real"), tr("branch"));
    m_filling = false;
    m_divergence->setText(both              ? divergenceText(*both)
            : !m_replay.timeline()          ? QString()
            : m_session.branch() == nullptr ? tr("No branch yet: the first edit begins one.")
                                            : QString());
    m_copy->setEnabled(both != nullptr);
    m_condition->setEnabled(m_replay.timeline() != nullptr);
    showRow();
    showVerdict();
}

void BranchPane::showVerdict() {
    const auto& verdict = m_session.verdict();
    const bool wrong = !m_session.conditionFault().empty();
    m_verdict->setColor(wrong                                ? TextColor::Removed
            : !verdict || verdict->real == verdict->branched ? TextColor::Muted
            : verdict->branched                              ? TextColor::Added
                                                             : TextColor::Removed);
    m_verdict->setText(wrong ? fromStored(m_session.conditionFault()) : verdict ? verdictText(*verdict) : QString());
}

void BranchPane::showRow() {
    const int row = static_cast<int>(m_session.row());
    m_filling = true;
    m_strip->setValue(row);
    if (m_model.rowCount() > row && m_table->currentIndex().row() != row)
        m_table->goToRow(row);
    m_filling = false;
}

void BranchPane::showStates() {
    const BranchedStates* states = m_session.states();
    if (!states || !m_session.both()) {
        m_differing->clear();
        m_states->setTitles(tr("real state"), tr("state in the branch"));
        return m_states->clear();
    }
    const auto& real = m_session.both()->real();
    const auto version = real.version(m_session.both()->rows()[states->row].real);
    const AggregateId& aggregate = real.setup().aggregate;
    m_states->setTitles(version ? tr("real state after %1").arg(versionText(version)) : tr("real state"), tr("state in the branch"));
    m_states->show(
        aggregate.type.empty() ? tr("state") : fromStored(aggregate.type), fromStored(aggregate.path()), states->real, states->branched);
    const auto count = static_cast<std::int64_t>(states->differences);
    m_differing->setColor(count == 0 ? TextColor::Muted : TextColor::Changed);
    m_differing->setText(count == 0 ? tr("no difference here")
            : count == 1            ? tr("1 place differs here")
                                    : tr("%1 places differ here").arg(groupedNumber(count)));
}

std::vector<PaletteEntry> BranchPane::actions(const std::function<void()>& show) {
    const auto entry = [&show](const QString& title, const std::function<void()>& run) {
        return PaletteEntry{title, {}, {}, {}, {}, [show, run] {
                                show();
                                run();
                            }};
    };
    return {entry(tr("What if: skip the event"), [this] { m_editor->skip(); }),
        entry(tr("What if: edit the event"), [this] { m_editor->edit(); }),
        entry(tr("What if: insert an event here"), [this] { m_editor->insert(); }),
        entry(tr("What if: move the event earlier"), [this] { m_editor->moveBy(-1); }),
        entry(tr("What if: move the event later"), [this] { m_editor->moveBy(1); }),
        entry(tr("What if: new branch"), [this] { m_session.add(tr("What if").toStdString()); }),
        entry(tr("What if: copy as Markdown"), [this] { copyMarkdown(); })};
}

void BranchPane::copyMarkdown() {
    if (const auto& both = m_session.both())
        copyText([both] { return whatIfMarkdown(*both); });
}

void BranchPane::copyJson() {
    if (const auto& both = m_session.both())
        copyText([both] { return toJson(whatIfValue(*both), JsonStyle::Indented); });
}

/// States are folded once more: not on the window's thread.
void BranchPane::copyText(std::function<std::string()> write) {
    m_workspace.compute(
        this, {{}, Lane::Quick, &m_copying}, [write = std::move(write)](Progress&) -> Result<std::string> { return write(); },
        [](Result<std::string> text) {
            if (text)
                QGuiApplication::clipboard()->setText(fromStored(*text));
        });
}

} // namespace leftfold::ui
