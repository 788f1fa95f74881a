;;; emacs.el --- Emacs without a screen opens an example, sees the finding, applies an action -*- lexical-binding: t -*-
;; Usage: CORS_LINT_COMMAND="java -jar cors-lint.jar lsp" CORS_LINT_EXAMPLE=FOLDER emacs -Q --batch -l emacs.el
(dolist (folder (file-expand-wildcards "/usr/share/emacs/site-lisp/elpa/*")) ; Debian's eglot, before Emacs 29
  (add-to-list 'load-path folder))
(require 'eglot)
(require 'flymake)

(setq cors-lint-command (split-string (getenv "CORS_LINT_COMMAND") " "))
(load (expand-file-name "../emacs/cors-lint.el" (file-name-directory load-file-name)))

(defun check-wait (what test)
  (let ((deadline (+ (float-time) 120)))
    (while (not (funcall test))
      (when (> (float-time) deadline) (error "emacs: waited in vain for %s" what))
      (accept-process-output nil 0.1))))

(defun check-finding ()
  (seq-find (lambda (d) (string-match-p "evil\\.test can read GET /account" (flymake-diagnostic-text d)))
            (flymake-diagnostics)))

(let* ((folder (make-temp-file "cors-lint-emacs" t))
       (default-directory folder)
       (eglot-sync-connect 60)
       (eglot-confirm-server-initiated-edits nil))
  (copy-directory (getenv "CORS_LINT_EXAMPLE") folder t t t)
  (let ((default-directory (file-name-as-directory folder)))
    (call-process "git" nil nil nil "init" "-q"))
  (find-file (expand-file-name "src/main/java/com/example/shop/account/AccountCorsFilter.java" folder))
  (java-mode)
  (apply #'eglot (eglot--guess-contact))
  (check-wait "the finding" (lambda () (flymake-start) (check-finding)))
  (let* ((finding (check-finding))
         (server (eglot-current-server))
         (actions
          (jsonrpc-request
           server :textDocument/codeAction
           (list :textDocument (eglot--TextDocumentIdentifier)
                 :range (list :start (eglot--pos-to-lsp-position (flymake-diagnostic-beg finding))
                              :end (eglot--pos-to-lsp-position (flymake-diagnostic-end finding)))
                 :context (list :diagnostics []))))
         (action (or (seq-find (lambda (a) (eq t (plist-get a :isPreferred))) actions)
                     (seq-find (lambda (a) (string-prefix-p "Allow" (plist-get a :title))) actions))))
    (unless action (error "emacs: no action is offered: %S" actions))
    (message "emacs: applies \"%s\"" (plist-get action :title))
    (eglot--apply-workspace-edit (plist-get action :edit))
    (eglot--signal-textDocument/didChange)
    (check-wait "the finding to go" (lambda () (not (check-finding))))
    (eglot-shutdown server))
  (set-buffer-modified-p nil)
  (delete-directory folder t)
  (message "emacs: all is well"))
;;; emacs.el ends here
