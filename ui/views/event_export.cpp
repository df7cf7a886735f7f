// SPDX-License-Identifier: Apache-2.0
#include "ui/views/event_export.h"
#include "ui/models/text_forms.h"
#include <QFileDialog>
#include <QFileInfo>

namespace leftfold::ui {

namespace {

/// What may be written, as the dialog names it.
struct FileKind {
    const char* name;
    const char* suffix;
};
constexpr FileKind fileKinds[] = {{QT_TRANSLATE_NOOP("leftfold::ui::EventExport", "JSON Lines"), "jsonl"},
    {QT_TRANSLATE_NOOP("leftfold::ui::EventExport", "CSV"), "csv"},
    {QT_TRANSLATE_NOOP("leftfold::ui::EventExport", "A new SQLite store"), "sqlite"}};

QString filterOf(const FileKind& kind) {
    return QStringLiteral("%1 (*.%2)").arg(EventExport::tr(kind.name), QLatin1String(kind.suffix));
}

/// The dialog asks before it gives the name of a file that is there; a name without an end gets that of the chosen kind first.
QString askInDialog(QWidget* page, const QString& suggestion) {
    QFileDialog dialog(page, EventExport::tr("Export events"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const FileKind& kind : fileKinds)
        filters << filterOf(kind);
    dialog.setNameFilters(filters);
    dialog.setDefaultSuffix(QLatin1String(fileKinds[0].suffix));
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString& chosen) {
        for (const FileKind& kind : fileKinds)
            if (filterOf(kind) == chosen)
                dialog.setDefaultSuffix(QLatin1String(kind.suffix));
    });
    dialog.selectFile(suggestion);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QString sentenceOf(const ExportReport& report, const QString& file) {
    QString sentence = EventExport::tr("%1 events are in %2.").arg(groupedNumber(report.events), file);
    if (report.unreadable > 0)
        sentence += EventExport::tr(" The payloads of %1 could not be decoded; they stand in it as they are stored.")
                        .arg(groupedNumber(report.unreadable));
    return sentence;
}

} // namespace

EventExport::EventExport(Workspace& workspace, QWidget* page)
    : QObject(page)
    , m_workspace(workspace)
    , m_ask([page](const QString& suggestion) { return askInDialog(page, suggestion); }) { }

QString EventExport::suggestion() const {
    const QString name = QFileInfo(fromStored(m_workspace.description().name)).completeBaseName();
    return name.isEmpty() ? tr("events") : name + tr("-events");
}

void EventExport::run(std::int64_t count, std::vector<EventColumn> columns) {
    if (!m_workspace.isOpen())
        return;
    const QString file = m_ask(suggestion());
    if (file.isEmpty())
        return;
    ExportRequest request;
    request.file = file.toStdString();
    const auto form = exportFormOf(request.file);
    if (!form)
        return Q_EMIT failed(form.error());
    if (*form == ExportForm::Sqlite && !m_openCopy)
        return Q_EMIT failed({ErrorCode::Unsupported, tr("No store can be written here.").toStdString(), {}});
    request.form = *form;
    request.query.filter = m_workspace.eventFilter();
    request.columns = std::move(columns);
    request.replacing = Replacing::Yes; // the person was asked
    request.expected = count;
    write(std::move(request));
}

void EventExport::write(ExportRequest request) {
    const QString file = fromStored(request.file.string());
    m_workspace.ask(
        this,
        {tr("Exporting"), Lane::Long, &m_exporting, Subject::Store,
            [this] { Q_EMIT told(tr("The export was stopped; nothing was left behind.")); }},
        [request = std::move(request), open = m_openCopy](
            EventSource& source, Progress& progress) { return exportEvents(source, open, request, progress); },
        [this, file](const Result<ExportReport>& report) {
            if (report)
                Q_EMIT told(sentenceOf(*report, file));
            else
                Q_EMIT failed(report.error());
        });
}

} // namespace leftfold::ui
