// SPDX-License-Identifier: Apache-2.0
#include "ui/views/layout_editor.h"
#include "ui/models/layout_texts.h"
#include "ui/models/text_forms.h"
#include "ui/views/layout_files.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/json_editor.h"
#include "ui/widgets/notice_line.h"
#include "ui/widgets/role_form.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/text_label.h"
#include <QCloseEvent>
#include <QFileDialog>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace leftfold::ui {

namespace {

constexpr int roleData = Qt::UserRole;

} // namespace

LayoutEditor::LayoutEditor(LayoutSession& layout, QWidget* window)
    : QWidget(window, Qt::Window)
    , m_layout(layout)
    , m_files(new LayoutFiles(layout, this)) {
    setObjectName(QStringLiteral("layoutEditor"));
    build();
    buildKeys();
    connectParts();
    showTables();
    showDocument();
}

void LayoutEditor::connectParts() {
    connect(&m_layout, &LayoutSession::lookedAt, this, &LayoutEditor::showTables);
    connect(&m_layout, &LayoutSession::edited, this, &LayoutEditor::showDocument);
    connect(&m_layout, &LayoutSession::previewed, this, &LayoutEditor::showPreview);
    connect(&m_layout, &LayoutSession::failed, this, &LayoutEditor::takeFailure);
    connect(m_table, &QComboBox::activated, this, [this] { m_layout.chooseTable(m_table->currentData().toString().toStdString()); });
    connect(m_form, &RoleForm::roleEdited, &m_layout, &LayoutSession::setRole);
    connect(m_form, &RoleForm::timesEdited, &m_layout, &LayoutSession::setTimes);
    connect(m_text, &JsonEditor::edited, this, [this](const QString& text) { m_layout.setText(text.toStdString()); });
    connect(m_undo, &QToolButton::clicked, &m_layout, &LayoutSession::undo);
    connect(m_redo, &QToolButton::clicked, &m_layout, &LayoutSession::redo);
    connect(m_save, &QPushButton::clicked, m_files, &LayoutFiles::save);
    connect(m_open, &QPushButton::clicked, this, &LayoutEditor::open);
    connect(m_findings, &QListWidget::itemActivated, this,
        [this](const QListWidgetItem* item) { m_form->focusRole(item->data(roleData).toString().toStdString()); });
    connect(m_findings, &QListWidget::itemClicked, this,
        [this](const QListWidgetItem* item) { m_form->focusRole(item->data(roleData).toString().toStdString()); });
}

void LayoutEditor::describe(const StoreChoice& store) {
    m_files->leaveFor([this, store] {
        m_layout.describe(store);
        appear();
    });
}

void LayoutEditor::editCopy(const StoreChoice& store, const std::string& layout) {
    m_files->leaveFor([this, store, layout] {
        m_layout.editCopy(store, layout);
        appear();
    });
}

void LayoutEditor::appear() {
    m_closing = false;
    m_notice->hide();
    show();
    raise();
    activateWindow();
    m_form->focusRole("type");
}

void LayoutEditor::showTables() {
    m_table->clear();
    for (const TableProposal& proposal : m_layout.proposals()) {
        m_table->addItem(tableChoice(proposal), fromStored(proposal.table));
        m_table->setItemData(m_table->count() - 1, fromStored(proposal.refusalSentence()), Qt::ToolTipRole);
    }
    if (m_layout.isLooking())
        m_table->addItem(tr("Reading the tables…"));
    m_table->setEnabled(!m_layout.isLooking() && m_table->count() > 0);
    m_table->setCurrentIndex(std::max(0, m_table->findData(fromStored(m_layout.preview().table))));
    const bool none = !m_layout.isLooking() && !m_layout.proposals().empty() && !m_layout.proposals().front().isLog();
    if (none && m_layout.text().empty()) {
        m_table->setCurrentIndex(-1);
        m_notice->show(tr("No log found"), Tone::Changed,
            tr("No table looks like a log of events. Choose one above and say what its columns mean. %1")
                .arg(fromStored(m_layout.proposals().front().refusalSentence())));
        m_notice->show();
    }
}

void LayoutEditor::showDocument() {
    const auto undo = m_layout.undoName();
    const auto redo = m_layout.redoName();
    m_undo->setEnabled(undo.has_value());
    m_redo->setEnabled(redo.has_value());
    m_undo->setToolTip(undo ? tr("Undo: %1 (Ctrl+Z)").arg(fromStored(*undo)) : tr("Nothing to undo"));
    m_redo->setToolTip(redo ? tr("Redo: %1 (Ctrl+Shift+Z)").arg(fromStored(*redo)) : tr("Nothing to redo"));
    m_save->setEnabled(!m_layout.text().empty() && !m_layout.isSaved());
    m_open->setEnabled(!m_layout.text().empty());
    const QString title = fromStored(m_layout.title()) + (m_layout.isSaved() ? QString() : QStringLiteral(" •"));
    m_title->setText(title);
    setWindowTitle(tr("%1 – Layout – Leftfold").arg(title));
    m_text->showText(fromStored(m_layout.text()));
    if (!m_layout.text().empty())
        m_notice->hide();
    showForm();
}

/// The columns of the events' table, and others that the document names.
QStringList LayoutEditor::columns() const {
    QStringList names;
    if (const Table* table = m_layout.table()) {
        if (table->hasRowid)
            names << QStringLiteral("rowid");
        for (const Column& column : table->columns)
            names << fromStored(column.name);
    }
    return names;
}

void LayoutEditor::showForm() {
    std::map<std::string, RoleShown> roles;
    for (const RoleTitle& title : roleTitles()) {
        RoleShown shown;
        shown.source = m_layout.role(title.role);
        const auto reading = m_layout.preview().readings.find(title.role);
        if (reading != m_layout.preview().readings.end() && !shown.source.isNowhere())
            shown.reading = fromStored(reading->second);
        shown.reason = fromStored(m_layout.reason(title.role));
        for (const LayoutFinding& finding : m_layout.preview().findings)
            shown.isWrong = shown.isWrong || (finding.role == title.role && finding.weight == LayoutFinding::Weight::Problem);
        roles.emplace(title.role, std::move(shown));
    }
    m_form->setColumns(columns());
    m_form->show(roles);
    m_form->showTimes(m_layout.times());
    m_form->setEnabled(m_layout.isReadable());
    m_form->setToolTip(m_layout.isReadable() ? QString() : tr("The document is no JSON; the form waits until it is."));
}

void LayoutEditor::showPreview() {
    const LayoutPreview& preview = m_layout.preview();
    m_rows.show(preview.events);
    const auto rows = groupedNumber(std::ssize(preview.events));
    m_count->setText(preview.table.empty() ? tr("no table fits")
            : preview.more                 ? tr("the first %1 rows of %2").arg(rows, fromStored(preview.table))
                                           : tr("all %1 rows of %2").arg(rows, fromStored(preview.table)));
    if (const int row = m_table->findData(fromStored(preview.table)); row >= 0)
        m_table->setCurrentIndex(row);
    showFindings();
    showForm();
}

void LayoutEditor::showFindings() {
    m_findings->clear();
    int problems = 0;
    for (const LayoutFinding& finding : m_layout.preview().findings) {
        const bool problem = finding.weight == LayoutFinding::Weight::Problem;
        problems += problem ? 1 : 0;
        auto* item = new QListWidgetItem(
            icon(problem ? QStringLiteral("warning") : QStringLiteral("info"), problem ? IconColor::Changed : IconColor::Muted),
            fromStored(finding.sentence));
        item->setData(roleData, fromStored(finding.role));
        item->setToolTip(item->text());
        m_findings->addItem(item);
    }
    const int hints = m_findings->count() - problems;
    QStringList counts;
    if (problems > 0)
        counts << (problems == 1 ? tr("1 does not fit") : tr("%1 do not fit").arg(problems));
    if (hints > 0)
        counts << tr("%1 to know").arg(hints);
    m_findingCount->setText(counts.isEmpty() ? tr("everything fits") : counts.join(QStringLiteral(", ")));
    m_findingCount->setColor(problems > 0 ? TextColor::Changed : TextColor::Muted);
}

void LayoutEditor::fillStartMenu(QMenu& menu) {
    menu.clear();
    connect(menu.addAction(tr("Propose again")), &QAction::triggered, this, [this] { describe(m_layout.store()); });
    connect(menu.addAction(tr("Open a layout file…")), &QAction::triggered, this, &LayoutEditor::openFile);
    connect(menu.addAction(tr("Save as…")), &QAction::triggered, m_files, &LayoutFiles::saveAs);
}

void LayoutEditor::openFile() {
    const QString file = QFileDialog::getOpenFileName(this, tr("Open a layout"), {}, tr("Layouts (*.layout.json);;All files (*)"));
    if (!file.isEmpty())
        editCopy(m_layout.store(), file.toStdString());
}

/// A store is opened with a file, so that its documents and the way back to it are the same everywhere.
void LayoutEditor::open() {
    m_text->flush();
    m_files->whenSaved([this] {
        StoreChoice choice = m_layout.store();
        choice.layout = m_layout.fileName();
        Q_EMIT openAsked(choice);
    });
}

void LayoutEditor::takeFailure(const Error& error) {
    if (error.code == ErrorCode::Cancelled || m_files->takeConflict(error))
        return;
    m_notice->show(tr("Failed"), Tone::Removed, fromStored(error.message));
    m_notice->show();
}

void LayoutEditor::closeEvent(QCloseEvent* event) {
    if (m_closing || !m_layout.hasEdits())
        return QWidget::closeEvent(event);
    event->ignore();
    m_files->leaveFor([this] {
        m_closing = true;
        close();
    });
}

/// Undo is that of the whole document, also while its text has the focus.
bool LayoutEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_text && event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            m_text->flush();
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace leftfold::ui
