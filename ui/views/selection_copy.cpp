// SPDX-License-Identifier: Apache-2.0
#include "ui/views/selection_copy.h"
#include "core/jobs/copy_events.h"
#include "ui/models/event_table_model.h"
#include "ui/models/text_forms.h"
#include "ui/views/event_columns.h"
#include "ui/widgets/row_table.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QKeySequence>
#include <QMenu>

namespace leftfold::ui {

namespace {

/// More rows are a file's business.
constexpr int mostRows = 100'000;

/// Counted before the rows are listed: everything may be selected.
std::int64_t selectedCount(const RowTable& table) {
    std::int64_t count = 0;
    for (const QItemSelectionRange& range : table.selectionModel()->selection())
        count += range.height();
    return count;
}

} // namespace

SelectionCopy::SelectionCopy(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts) { }

QString SelectionCopy::nameOf(CopyForm form) {
    switch (form) {
    case CopyForm::Json:
        return tr("Copy as JSON");
    case CopyForm::Markdown:
        return tr("Copy as Markdown table");
    case CopyForm::Csv:
        return tr("Copy as CSV");
    case CopyForm::SqlInsert:
        return tr("Copy as SQL insert");
    }
    return {};
}

QKeySequence SelectionCopy::keysOf(CopyForm form) {
    switch (form) {
    case CopyForm::Json:
        return QKeySequence::Copy;
    case CopyForm::Markdown:
        return QKeySequence(QStringLiteral("Ctrl+Shift+M"));
    case CopyForm::Csv:
        return QKeySequence(QStringLiteral("Ctrl+Shift+C"));
    case CopyForm::SqlInsert:
        return QKeySequence(QStringLiteral("Ctrl+Shift+I"));
    }
    return {};
}

void SelectionCopy::copy(CopyForm form) {
    if (selectedCount(m_parts.table) > mostRows)
        return Q_EMIT failed({ErrorCode::Unsupported,
            tr("More than %1 events are too much for the clipboard. Export them to a file instead.")
                .arg(groupedNumber(mostRows))
                .toStdString(),
            {}});
    const auto rows = m_parts.table.selectedRows();
    if (rows.empty())
        return;
    CopyRequest request{m_parts.model.pick(rows), form, m_parts.columns.shown()};
    m_parts.workspace.ask(
        this, {rows.size() > 1 ? tr("Copying") : QString(), Lane::Quick, &m_copying},
        [request = std::move(request)](EventSource& source, Progress& progress) { return copyEvents(source, request, progress); },
        [this](const Result<CopiedText>& copied) {
            if (!copied)
                return Q_EMIT failed(copied.error());
            QGuiApplication::clipboard()->setText(fromStored(copied->text));
            Q_EMIT told(copied->events == 1 ? tr("One event is in the clipboard.")
                                            : tr("%1 events are in the clipboard.").arg(groupedNumber(copied->events)));
        });
}

void SelectionCopy::fillMenu(QMenu& menu) {
    for (const CopyForm form : copyForms)
        menu.addAction(nameOf(form), keysOf(form), this, [this, form] { copy(form); });
}

} // namespace leftfold::ui
