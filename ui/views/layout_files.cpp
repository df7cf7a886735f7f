// SPDX-License-Identifier: Apache-2.0
#include "ui/views/layout_files.h"
#include "ui/models/text_forms.h"
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace leftfold::ui {

namespace {

constexpr const char* ending = ".layout.json";

} // namespace

LayoutFiles::LayoutFiles(LayoutSession& layout, QWidget* window)
    : QObject(window)
    , m_layout(layout)
    , m_window(window) {
    connect(&layout, &LayoutSession::saved, this, [this] {
        if (const auto next = std::exchange(m_afterSaving, nullptr))
            next();
    });
    connect(&layout, &LayoutSession::failed, this, [this] { m_afterSaving = nullptr; });
}

void LayoutFiles::save() {
    m_layout.hasFile() ? m_layout.save() : saveAs();
}

void LayoutFiles::saveAs() {
    const QString proposed = fromStored(m_layout.hasFile() ? m_layout.fileName() : m_layout.title());
    QString file = QFileDialog::getSaveFileName(m_window, tr("Save layout"), proposed, tr("Layouts (*.layout.json);;All files (*)"));
    if (file.isEmpty()) {
        m_afterSaving = nullptr;
        return;
    }
    if (!file.section(QLatin1Char('/'), -1).contains(QLatin1Char('.')))
        file += QLatin1String(ending);
    m_layout.saveAs(file.toStdString());
}

void LayoutFiles::whenSaved(std::function<void()> next) {
    if (m_layout.hasFile() && m_layout.isSaved())
        return next();
    m_afterSaving = std::move(next);
    save();
}

void LayoutFiles::leaveFor(std::function<void()> next) {
    if (!m_layout.hasEdits())
        return next();
    QMessageBox box(QMessageBox::Question, tr("Unsaved layout"), tr("%1 has edits that are not saved.").arg(fromStored(m_layout.title())),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    if (answer == QMessageBox::Discard)
        return next();
    if (answer == QMessageBox::Save)
        whenSaved(std::move(next));
}

bool LayoutFiles::takeConflict(const Error& error) {
    if (error.code != ErrorCode::Conflict)
        return false;
    QMessageBox box(QMessageBox::Warning, tr("Changed by another program"), fromStored(error.message), QMessageBox::NoButton, m_window);
    const QAbstractButton* overwrite = box.addButton(tr("Overwrite it"), QMessageBox::DestructiveRole);
    const QAbstractButton* elsewhere = box.addButton(tr("Save as…"), QMessageBox::AcceptRole);
    box.addButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() == overwrite)
        m_layout.saveAs(m_layout.fileName());
    else if (box.clickedButton() == elsewhere)
        saveAs();
    return true;
}

} // namespace leftfold::ui
