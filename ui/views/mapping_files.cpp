// SPDX-License-Identifier: Apache-2.0
#include "ui/views/mapping_files.h"
#include "core/jobs/choose_fold.h"
#include "ui/models/text_forms.h"
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace leftfold::ui {

namespace {

QString filePattern() {
    return MappingFiles::tr("Upcasters (*.upcasters.json);;All files (*)");
}

} // namespace

MappingFiles::MappingFiles(MappingSession& mapping, QWidget* window)
    : QObject(window)
    , m_mapping(mapping)
    , m_window(window) {
    connect(&mapping, &MappingSession::saved, this, [this] {
        if (const auto next = std::exchange(m_afterSaving, nullptr))
            next();
    });
    connect(&mapping, &MappingSession::failed, this, [this] { m_afterSaving = nullptr; });
}

void MappingFiles::fillMenu(QMenu& menu) {
    menu.clear();
    connect(menu.addAction(tr("New mapping")), &QAction::triggered, this, &MappingFiles::startNew);
    connect(menu.addAction(tr("Open…")), &QAction::triggered, this, &MappingFiles::open);
    for (const std::string& name : sampleUpcasters())
        connect(menu.addAction(tr("Open sample: %1").arg(fromStored(name))), &QAction::triggered, this, [this, name] { openNamed(name); });
    menu.addSeparator();
    connect(menu.addAction(tr("Save")), &QAction::triggered, this, &MappingFiles::save);
    connect(menu.addAction(tr("Save as…")), &QAction::triggered, this, &MappingFiles::saveAs);
}

void MappingFiles::startNew() {
    leaveFor([this] { m_mapping.startNew(); });
}

void MappingFiles::open() {
    leaveFor([this] {
        const QString file = QFileDialog::getOpenFileName(m_window, tr("Open upcasters"), {}, filePattern());
        if (!file.isEmpty())
            m_mapping.open(file.toStdString());
    });
}

void MappingFiles::openNamed(const std::string& name) {
    leaveFor([this, name] { m_mapping.open(name); });
}

void MappingFiles::save() {
    m_mapping.hasFile() ? m_mapping.save() : saveAs();
}

void MappingFiles::saveAs() {
    const QString proposed = m_mapping.hasFile() ? fromStored(m_mapping.name()) : fromStored(m_mapping.title());
    QString file = QFileDialog::getSaveFileName(m_window, tr("Save upcasters"), proposed, filePattern());
    if (file.isEmpty()) {
        m_afterSaving = nullptr;
        return;
    }
    if (!file.contains(u'.'))
        file += QStringLiteral(".upcasters.json");
    m_mapping.saveAs(file.toStdString());
}

MappingFiles::Answer MappingFiles::askAboutEdits() {
    QMessageBox box(QMessageBox::Question, tr("Unsaved mapping"), tr("%1 has edits that are not saved.").arg(fromStored(m_mapping.title())),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    return answer == QMessageBox::Save ? Answer::Save : answer == QMessageBox::Discard ? Answer::Discard : Answer::Stay;
}

void MappingFiles::leaveFor(std::function<void()> next) {
    const Answer answer = m_mapping.isSaved() ? Answer::Discard : askAboutEdits();
    if (answer == Answer::Discard)
        return next();
    if (answer == Answer::Stay)
        return;
    m_afterSaving = std::move(next);
    save();
}

bool MappingFiles::mayClose() {
    if (m_mapping.isSaved())
        return true;
    const Answer answer = askAboutEdits();
    if (answer == Answer::Save) {
        m_afterSaving = [this] { m_window->window()->close(); };
        save();
    }
    return answer == Answer::Discard;
}

bool MappingFiles::takeConflict(const Error& error) {
    if (error.code != ErrorCode::Conflict)
        return false;
    QMessageBox box(QMessageBox::Warning, tr("Changed by another program"), fromStored(error.message), QMessageBox::NoButton, m_window);
    const QAbstractButton* overwrite = box.addButton(tr("Overwrite it"), QMessageBox::DestructiveRole);
    const QAbstractButton* elsewhere = box.addButton(tr("Save as…"), QMessageBox::AcceptRole);
    box.addButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() == overwrite)
        m_mapping.overwrite();
    else if (box.clickedButton() == elsewhere)
        saveAs();
    return true;
}

} // namespace leftfold::ui
